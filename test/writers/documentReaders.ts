import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { BUILT } from '../builtSites.ts';
import { hasPeer, peer, peerVersion } from './peers.ts';
import { askPython, convertByOffice, hasProgram, inFolder, output, programVersion, pythonVersion } from './programs.ts';

/** What a reader finds in a paper: how many of each. */
export interface PaperParts {
  readonly headings: number;
  readonly tables: number;
  /** Tables whose first rows are heads. */
  readonly heads: number;
  readonly pictures: number;
  /** Pictures with a text in their place. */
  readonly described: number;
}

type Part = keyof PaperParts;
const PARTS: readonly Part[] = ['headings', 'tables', 'heads', 'pictures', 'described'];

interface PaperReader {
  readonly name: string;
  readonly read: (paths: readonly string[]) => Promise<readonly PaperParts[]>;
}

export interface PaperRow {
  readonly reader: string;
  readonly papers: number;
  /** Sums over all papers, and in how many papers each is not what stands in the file. */
  readonly found: Readonly<Record<Part, { readonly sum: number; readonly otherwise: number }>>;
}

/** The report and the packs as Word files, of a site that was built. */
export function ownPapers(): readonly string[] {
  const paths = readdirSync(BUILT.site, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.docx'));
  if (paths.length === 0) throw new Error(`missing papers in ${BUILT.site}: npx tsx test/buildSites.ts makes them`);
  return paths.map((path) => join(BUILT.site, path)).toSorted();
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What stands in the file itself (ECMA-376): paragraphs of a heading's style, tables, rows marked as heads, pictures. */
export function partsInFile(path: string): PaperParts {
  const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(path)))['word/document.xml'] ?? new Uint8Array());
  return {
    headings: countOf(xml, /<w:pStyle w:val="Heading\d"/g),
    tables: countOf(xml, /<w:tbl>/g),
    heads: xml
      .split('<w:tbl>')
      .slice(1)
      .filter((table) => table.includes('<w:tblHeader')).length,
    pictures: countOf(xml, /<wp:docPr /g),
    described: countOf(xml, /<wp:docPr [^>]*descr="[^"]/g),
  };
}

/** What stands in a paper as HTML. */
const partsInHtml = (html: string): PaperParts => ({
  headings: countOf(html, /<h[1-6][\s>]/gi),
  tables: countOf(html, /<table[\s>]/gi),
  heads: countOf(html, /<thead[\s>]/gi),
  pictures: countOf(html, /<img\s/gi),
  described: countOf(html, /<img\s[^>]*alt="[^"]/gi),
});

interface Mammoth {
  readonly convertToHtml: (from: { path: string }) => Promise<{ readonly value: string }>;
}

async function readByMammoth(paths: readonly string[]): Promise<readonly PaperParts[]> {
  // Asked for without its types, for it is no part of the project.
  const { convertToHtml } = peer('mammoth') as Mammoth;
  const found: PaperParts[] = [];
  for (const path of paths) found.push(partsInHtml((await convertToHtml({ path })).value));
  return found;
}

const byOffice =
  (form: string, ending: string, read: (path: string) => PaperParts): PaperReader['read'] =>
  async (paths) =>
    inFolder((folder) => {
      convertByOffice(folder, form, paths);
      return paths.map((path) => read(`${folder}/out/${basename(path, '.docx')}.${ending}`));
    });

const TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';

/** The tags of a PDF as poppler lists them. */
function partsInPdf(path: string): PaperParts {
  const tags = output('pdfinfo', ['-struct', path]);
  const tables = tags.split(/^ *Table\b/m).slice(1);
  // The list leaves out the text in place of a picture; it stands in the file as it is.
  const file = readFileSync(path, 'latin1');
  return {
    headings: countOf(tags, /^ *H\d?\b/gm),
    tables: tables.length,
    heads: tables.filter((table) => /^ *TH\b/m.test(table)).length,
    pictures: countOf(tags, /^ *Figure\b/gm),
    described: countOf(file, /\/Alt[<(]/g),
  };
}

/** The readers of Word files that are installed here. */
export function paperReaders(): readonly PaperReader[] {
  const [docx, office] = [pythonVersion('python-docx'), programVersion('soffice')];
  const [pandoc, hasPoppler] = [programVersion('pandoc'), hasProgram('pdfinfo')];
  return [
    ...(hasPeer('mammoth') ? [{ name: `mammoth ${peerVersion('mammoth')}, to HTML`, read: readByMammoth }] : []),
    ...(docx === null
      ? []
      : [
          {
            name: `python-docx ${docx}`,
            read: async (paths: readonly string[]) => askPython<PaperParts[]>('test/writers/readPapers.py', paths),
          },
        ]),
    ...(pandoc === null
      ? []
      : [
          {
            name: `pandoc ${pandoc}, to HTML`,
            read: async (paths: readonly string[]) =>
              paths.map((path) => partsInHtml(output('pandoc', ['-t', 'html', path]))),
          },
        ]),
    ...(office === null
      ? []
      : [
          {
            name: `LibreOffice ${office}, to HTML`,
            read: byOffice('html', 'html', (path) => partsInHtml(readFileSync(path, 'utf8'))),
          },
        ]),
    ...(office === null || !hasPoppler
      ? []
      : [{ name: `LibreOffice ${office}, to a PDF with tags`, read: byOffice(TAGGED, 'pdf', partsInPdf) }]),
  ];
}

const EACH = { headings: 0, tables: 0, heads: 0, pictures: 0, described: 0 } satisfies PaperParts;

const rowOf = (reader: string, own: readonly PaperParts[], found: readonly PaperParts[]): PaperRow => ({
  reader,
  papers: own.length,
  // The parts are those of the type.
  found: Object.fromEntries(
    PARTS.map((part) => [
      part,
      {
        sum: found.reduce((sum, one) => sum + one[part], 0),
        otherwise: own.filter((one, at) => one[part] !== (found[at] ?? EACH)[part]).length,
      },
    ]),
  ) as PaperRow['found'],
});

/** What each reader finds in every paper, the file itself first. */
export async function readOwnPapers(
  paths: readonly string[],
  tried: readonly PaperReader[],
): Promise<readonly PaperRow[]> {
  const own = paths.map(partsInFile);
  const rows = [rowOf('the file itself', own, own)];
  for (const { name, read } of tried) rows.push(rowOf(name, own, await read(paths)));
  return rows;
}

/** The papers as the table of the guide: sums, and in brackets in how many papers a reader finds another number. */
export const formatPapers = (rows: readonly PaperRow[]): string =>
  [
    '| read by | headings | tables | with heads | pictures | with a text |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(({ reader, found }) => {
      const cells = PARTS.map((part) => {
        const { sum, otherwise } = found[part];
        return otherwise === 0 ? `${sum}` : `${sum} (${otherwise})`;
      });
      return `| ${reader} | ${cells.join(' | ')} |`;
    }),
  ].join('\n');
