// No hint of fewer than four characters, and none of common letters: the search for all of them skips by the shortest.
/** Beginnings by which keys of common services are known, and what they are; each pattern is linear in the length of the text. */
const SECRETS: readonly { hint: string; pattern: RegExp; kind: string }[] = [
  { hint: 'AKIA', pattern: /AKIA[0-9A-Z]{16}/, kind: 'an AWS access key' },
  { hint: 'ASIA', pattern: /ASIA[0-9A-Z]{16}/, kind: 'an AWS session key' },
  { hint: 'PRIVATE KEY', pattern: /-----BEGIN [A-Z ]{0,20}PRIVATE KEY/, kind: 'a private key' },
  { hint: 'ghp_', pattern: /ghp_[0-9A-Za-z]{30}/, kind: 'a GitHub token' },
  { hint: 'github_pat_', pattern: /github_pat_\w{20}/, kind: 'a GitHub token' },
  { hint: 'xoxb-', pattern: /xoxb-[0-9A-Za-z-]{10}/, kind: 'a Slack token' },
  { hint: 'xoxp-', pattern: /xoxp-[0-9A-Za-z-]{10}/, kind: 'a Slack token' },
  { hint: 'AIza', pattern: /AIza[\w-]{35}/, kind: 'a Google key' },
  { hint: 'sk_live_', pattern: /sk_live_[0-9A-Za-z]{16}/, kind: 'a payment key' },
  { hint: 'eyJhbGci', pattern: /eyJhbGci[\w-]{10,2000}\.eyJ[\w-]{10}/, kind: 'a signed token' },
  { hint: 'AccountKey=', pattern: /AccountKey=[\w+/]{20}/, kind: 'a storage key' },
];

// Every hint above in one expression: one pass of a block costs a third of eleven searches.
// Hosts in punycode are looked for on the way.
const HINTS = new RegExp([...SECRETS.map(({ hint }) => hint), 'xn--', 'XN--'].join('|'));

/** What kind of secret a text seems to hold (check X07), or null. */
export function findSecret(text: string): string | null {
  return SECRETS.find(({ hint, pattern }) => text.includes(hint) && pattern.test(text))?.kind ?? null;
}

/** Whether any cell of a block may hold a secret or a host in punycode: a quick look that lets most blocks pass unread. */
export function hasSecretHint(block: string): boolean {
  return HINTS.test(block);
}
