import { checkCharacters } from '../cells/checkCharacters.ts';
import { WHOLE_FILE, type Finding } from '../findings/finding.ts';
import { collectFindings } from '../findings/collectFindings.ts';

/** Text that is published and is no table, line by line: the characters a cell may not hold, it may not either. */
export function checkLines(file: string, bytes: Uint8Array): readonly Finding[] {
  const collector = collectFindings(file);
  const text = new TextDecoder().decode(bytes);
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    collector.addAll(checkCharacters(line), { ...WHOLE_FILE, line: index + 1 });
  }
  return collector.list();
}

/** Every text of `datapackage.json`, as it reads once its escapes are undone, at the name of its field. */
export function checkPackageText(bytes: Uint8Array): readonly Finding[] {
  const collector = collectFindings('data/datapackage.json');
  const check = (value: unknown, path: string): void => {
    if (typeof value === 'string') collector.addAll(checkCharacters(value), { line: null, column: null, field: path });
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        collector.addAll(checkCharacters(name), { line: null, column: null, field: path });
        check(inner, path === '' ? name : `${path}.${name}`);
      }
    }
  };
  check(JSON.parse(new TextDecoder().decode(bytes)), '');
  return collector.list();
}
