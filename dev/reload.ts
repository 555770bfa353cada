/** Address the open pages listen at, and of the script that listens. */
export const CHANGES = '/@dev/changes';
export const SCRIPT = '/@dev/reload.js';

/** Reloads the page when something it was made of has changed, and once the server is there again after an end. */
export const reloadScript = `
const changes = new EventSource('${CHANGES}');
let wasLost = false;
changes.addEventListener('message', () => location.reload());
changes.addEventListener('error', () => { wasLost = true; });
changes.addEventListener('open', () => { if (wasLost) location.reload(); });
`;

/** A page with the script in its head; the policy of a page allows scripts of its own place. */
export const withReload = (html: string): string => html.replace('</head>', `<script src="${SCRIPT}"></script></head>`);
