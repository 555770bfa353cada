const FIRST = 'a'.charCodeAt(0);

/** Letter of a point in a list, from 0: `a`, `b`, ... A committee paper's lists are far shorter than the alphabet. */
export const formatPointLetter = (place: number): string => String.fromCharCode(FIRST + place);
