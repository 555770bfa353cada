/** What a text holds that belongs to a person rather than a post (check R07), or null. Patterns are linear in the text's length. */
export function findPersonalData(text: string): 'an e-mail address (with @)' | 'a telephone number' | null {
  if (text.includes('@') && /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2}/.test(text)) return 'an e-mail address (with @)';
  return /(?<![\d/.-])(?:\+44\s?|0)\d{2,5}[\s-]?\d{3}[\s-]?\d{3,4}(?!\d)/.test(text) ? 'a telephone number' : null;
}

/** What a text holds that belongs to one child or patient, or null: a number such as a pupil’s, or a date of birth. */
export function findChildData(text: string): 'a number like a pupil’s or patient’s own' | 'a date of birth' | null {
  // A unique pupil number is a letter, eleven digits, and a digit or letter; an NHS number is ten digits.
  if (/\b[A-Z]\d{11}[\dA-Z]\b|(?<![\d.,-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d.,-]?\d)/i.test(text))
    return 'a number like a pupil’s or patient’s own';
  const isOfBirth = /\b(?:born|date of birth|d\.?o\.?b\b)[^\d]{0,20}\d/i.test(text);
  // A day with its year, in figures: a comment has no other use for one.
  return isOfBirth || /\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d{2}\b/.test(text) ? 'a date of birth' : null;
}

// Whoever writes one of these before a name writes of a person, whatever follows.
const TITLED = /(?:^|[\s(,;])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Rev|Cllr|Councillor)\.? \p{Lu}\p{L}/u;

// `J. Smith`, `J B Smith`.
const INITIALS = /^(?:\p{Lu}\.? ?){1,3} ?\p{Lu}[\p{Ll}'’-]{2,}$/u;

// Two or three words that each begin with a capital, as names are written.
const CAPITALS = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u;

/** A word of a post, a body or a place that a name of two or three words would not hold. */
const OF_A_POST =
  /\b(?:lcsps?|officers?|managers?|directors?|heads?|chairs?|chairmen|chairman|clerks?|secretar(?:y|ies)|leads?|leaders?|co-?ordinators?|commissioners?|advis[eo]rs?|teachers?|headteachers?|inspectors?|governors?|boards?|committees?|teams?|services?|partnerships?|trusts?|councils?|cabinet|groups?|directorates?|departments?|units?|schools?|nurses?|workers?|principals?|executives?|analysts?|members?|assistants?|deput(?:y|ies)|authorit(?:y|ies)|offices?|centres?|locality|health|police|strategy|education|children|youth|forums?|consultants?|psychologists?|planners?|specialists?)\b/i;

/**
 * Whether a text that should name a post or body looks like the name of a person: a form of address and a name, initials
 * and a name, or a few capitalised words of which none is that of a post. It guards against a slip, not against intent.
 */
export function isPersonName(text: string): boolean {
  if (TITLED.test(text)) return true;
  return (INITIALS.test(text) || CAPITALS.test(text)) && !OF_A_POST.test(text);
}

/** Whether a sentence names a person by a form of address, as in `Mrs Smith will report`. */
export const holdsTitledName = (text: string): boolean => TITLED.test(text);
