/** The change log and the version of the data package as they will stand. */
export interface PlannedLog {
  readonly version: string;
  readonly markdown: string;
}

/**
 * Puts lines under the heading of the version in the making. Where the version at hand has been released it is raised by one in
 * the middle, because a release keeps what it had.
 */
export function planChangelog(
  markdown: string,
  version: string,
  released: readonly string[],
  lines: readonly string[],
): PlannedLog {
  const next = released.includes(version) ? raise(version) : version;
  const heading = `## ${next}`;
  const all = markdown.split('\n');
  const at = all.findIndex((line) => line === heading || line.startsWith(`${heading} `));
  const told = lines.filter((line) => !all.includes(`- ${line}`)).map((line) => `- ${line}`);
  if (at >= 0) {
    const end = all.findIndex((line, index) => index > at && line.startsWith('## '));
    const last = (end < 0 ? all.length : end) - 1;
    const bullet = all.findLastIndex((line, index) => index > at && index <= last && /^(?:- | {2}\S)/.test(line));
    all.splice(bullet < 0 ? at + 1 : bullet + 1, 0, ...(bullet < 0 ? ['', ...told] : told));
    return { version: next, markdown: all.join('\n') };
  }
  const first = all.findIndex((line) => line.startsWith('## '));
  all.splice(first < 0 ? all.length : first, 0, heading, '', ...told, '');
  return { version: next, markdown: all.join('\n') };
}

function raise(version: string): string {
  const [major = '0', minor = '0'] = version.split('.');
  return `${major}.${Number(minor) + 1}.0`;
}
