/** Name of the global that holds the parts; the script of registers, written at build time, sets it too. */
export const PARTS = 'lcspCheckParts';
