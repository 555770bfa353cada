/** What a text holds that belongs to a person rather than a post (check R07), or null. Patterns are linear in the text's length. */
export function findPersonalData(text: string): 'an e-mail address (with @)' | 'a telephone number' | null {
  if (text.includes('@') && /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2}/.test(text)) return 'an e-mail address (with @)';
  return /(?<![\d/.-])(?:\+44\s?|0)\d{2,5}[\s-]?\d{3}[\s-]?\d{3,4}(?!\d)/.test(text) ? 'a telephone number' : null;
}
