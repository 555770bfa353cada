import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { FileHead } from '../../pipeline/contract/files.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import type { Site } from '../../src/site/site.ts';
import { pageKinds } from '../../src/routes.tsx';
import { pageText, renderBody } from '../pages/renderBody.tsx';
import { copyShippedData, type MemoryFolder } from './memoryFolder.ts';

/** A data folder in memory in which a clerk and an analyst enter a year: the same rows in either edition, each marked as it wants. */
export interface Year {
  readonly folder: MemoryFolder;
  readonly edition: FileHead['edition'];
}

const RECORD = ['work-programme', 'recommendations', 'answers', 'action-progress'] as const;
type Table = (typeof RECORD)[number] | 'commentary';

const returnsOf = ({ edition }: Pick<Year, 'edition'>): string =>
  edition === 'training' ? 'data/returns/examples' : 'data/returns';

function tablePath({ edition }: Pick<Year, 'edition'>, table: Table): string {
  if (edition === 'training') return `data/returns/examples/record/${table}.csv`;
  return table === 'commentary' ? 'data/commentary.csv' : `data/governance/${table}.csv`;
}

const MARK = { training: 'example: invented for training', publication: 'item 1' } as const;
const SOURCE = { training: 'training-example', publication: 'Invented for a test' } as const;

const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** The shipped data with nothing sent and nothing in the record. */
export async function beginYear(edition: Year['edition']): Promise<Year> {
  const folder = await copyShippedData();
  // Packed as small as can be takes seconds a release, and no step of the year asks how small.
  const pack = (text: string): Uint8Array => brotliCompressSync(text, QUICK);
  const year = { folder: { ...folder, effects: { ...folder.effects, pack } }, edition };
  if (edition === 'training') {
    const sources = 'data/returns/examples/sources.csv';
    year.folder.write(sources, readFileSync(sources, 'utf8'));
    for (const table of [...RECORD, 'commentary'] as const)
      year.folder.write(
        tablePath(year, table),
        year.folder
          .textOf(tablePath({ edition: 'publication' }, table))
          .split('\n', 1)
          .join('')
          .concat('\n'),
      );
  }
  return year;
}

/** Enters rows in a table of the record or in the comments; the last column says that they are invented, where they must. */
export function enter(year: Year, table: Table, ...rows: readonly string[]): void {
  const path = tablePath(year, table);
  year.folder.write(path, year.folder.textOf(path) + rows.map((row) => `${row},${MARK[year.edition]}\n`).join(''));
}

/** A planned meeting is held on a day. */
export function hold(year: Year, meeting: string, day: string): void {
  const path = tablePath(year, 'work-programme');
  const text = year.folder.textOf(path);
  const held = text.replaceAll(`${meeting},study day,,planned`, `${meeting},study day,${day},held`);
  if (held === text) throw new Error(`missing planned ${meeting}`);
  year.folder.write(path, held);
}

const REGISTER = 'file,area,received,standing,replaces,signed_off_by,note\n';
const HEADER = 'area,indicator,period,value,numerator,denominator,status,source,note';

/** Puts a return into its folder with its line in the register; one that replaces another marks that one as replaced. */
export function send(
  year: Year,
  [file, area, received, replaces = '']: readonly [string, string, string, string?],
  ...rows: readonly string[]
): void {
  const { folder, edition } = year;
  const register = `${returnsOf(year)}/register.csv`;
  const before = folder.files.has(register) ? folder.textOf(register) : REGISTER;
  const line = `${file},${area},${received},in force,${replaces},LCSP Manager,\n`;
  const kept = before
    .split('\n')
    .filter((one) => !one.startsWith(`${file},`))
    .map((one) => (replaces !== '' && one.startsWith(`${replaces},`) ? one.replace('in force', 'replaced') : one));
  folder.write(register, `${kept.join('\n')}${line}`);
  const note = edition === 'training' ? MARK.training : '';
  const sent = rows.map((row) => `${area},${row},${SOURCE[edition]},${note}`);
  folder.write(`${returnsOf(year)}/${file}`, [HEADER, ...sent, ''].join('\n'));
}

/** The site that pages are made from, of published files by path under `data/`. */
export async function siteOf(files: Iterable<readonly [string, string | Uint8Array]>): Promise<Site> {
  const place = mkdtempSync(join(tmpdir(), 'a-year-'));
  try {
    for (const [path, content] of files) {
      if (!path.endsWith('.json')) continue;
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), content);
    }
    return await readSite(place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Addresses of a site's pages, and the words of the page at one. */
export interface ReadSite {
  readonly addresses: readonly string[];
  readonly wordsOf: (path: string) => string;
}

export function readPagesOf(site: Site): ReadSite {
  const pages = new Map(pageKinds.flatMap((kind) => kind.pages(site)).map((page) => [page.path, page]));
  return {
    addresses: [...pages.keys()],
    wordsOf: (path) => {
      const page = pages.get(path);
      if (page === undefined) throw new Error(`missing page ${path}`);
      const document = renderBody(page);
      for (const cite of document.querySelectorAll('.cite')) cite.remove();
      return pageText(document);
    },
  };
}

const ofDover = (year: string): readonly string[] => [
  'half-days-primary,2009/10 autumn,5.20,26000,500000,',
  'half-days-secondary,2009/10 autumn,7.30,29200,400000,',
  `half-days-primary,2008/09,${year}`,
  'ni-114,2008/09,1.61,12,7463,',
];

/** Two returns, one with a count to withhold; a study day with a recommendation; a comment on a figure. */
export function enterAutumn(year: Year): void {
  enter(year, 'work-programme', ...['dover', 'thanet-1', 'deal-and-sandwich'].map(planned('Study day 1')));
  enter(year, 'work-programme', ...['gravesham', 'swale-urban'].map(planned('Study day 2')));
  hold(year, 'Study day 1', '2010-01-28');
  send(year, ['dover-autumn.csv', 'Dover', '2010-01-15'], ...ofDover('5.40,81000,1500000,'));
  send(
    year,
    ['deal-autumn.csv', 'Deal and Sandwich', '2010-01-18'],
    'half-days-primary,2009/10 autumn,5.60,28000,500000,',
    'ni-114,2008/09,0.38,3,8000,',
  );
  enter(
    year,
    'recommendations',
    'rec-1,dover,Study day 1,2010-01-28,Say how absence is followed up.,half-days-primary,2010-04-30',
  );
  enter(
    year,
    'commentary',
    'dover,half-days-primary,2008/09,5.40,,The schools ring home on the first day.,LCSP Manager,2010-01-25',
  );
}

const planned =
  (meeting: string) =>
  (area: string): string =>
    `${area},${meeting},study day,,planned,`;

/** A return with a sign, a misspelt term, and a count of children by term: its line in the register, and its file. */
export const sendWrong = (year: Year): void =>
  send(
    year,
    ['thanet-1-autumn.csv', 'Thanet 1', '2010-02-20'],
    'half-days-primary,2009/10 autumn,6.40%,32000,500000,',
    'ni-114,2009/10 autumn,0.50,4,8000,',
    'half-days-secondary,2009/10 autum,8.10,32400,400000,',
  );

/** The wrong return mended, a late one, spring; an answer and progress; a second study day. */
export function enterSpring(year: Year): void {
  send(
    year,
    ['thanet-1-autumn.csv', 'Thanet 1', '2010-02-24'],
    'half-days-primary,2009/10 autumn,6.40,32000,500000,',
    'half-days-secondary,2009/10 autumn,8.10,32400,400000,',
  );
  send(
    year,
    ['gravesham-autumn.csv', 'Gravesham', '2010-03-10'],
    'half-days-primary,2009/10 autumn,5.00,50000,1000000,',
  );
  send(year, ['dover-spring.csv', 'Dover', '2010-04-20'], 'half-days-primary,2009/10 spring,5.10,25500,500000,');
  enter(year, 'answers', 'rec-1,2010-04-12,LCSP Manager,Schools ring home on the first day.');
  enter(
    year,
    'action-progress',
    'action-5,,on course,LCSP Managers,2010-04-30,The work goes as planned.',
    'action-4,dover,late,LCSP Manager,2010-04-30,The work began late and goes on.',
  );
  hold(year, 'Study day 2', '2010-05-06');
  enter(year, 'work-programme', ...['ashford-1', 'malling'].map(planned('Study day 3')));
  enter(year, 'recommendations', 'rec-2,gravesham,Study day 2,2010-05-06,Say which schools are visited.,,2010-07-31');
}

/** Summer, and the autumn return of Dover corrected under a figure that was commented on; progress; a third study day. */
export function enterSummer(year: Year): void {
  send(year, ['dover-summer.csv', 'Dover', '2010-09-12'], 'half-days-primary,2009/10 summer,4.90,24500,500000,');
  send(year, ['dover-autumn-2.csv', 'Dover', '2010-09-10', 'dover-autumn.csv'], ...ofDover('5.50,82500,1500000,'));
  enter(
    year,
    'action-progress',
    'action-4,dover,done,LCSP Manager,2010-09-20,The work is finished.',
    'action-5,,late,LCSP Managers,2010-09-20,The work waits for a post.',
    'action-7,,stopped,LCSP Board,2010-09-21,The work was stopped.',
  );
  hold(year, 'Study day 3', '2010-09-23');
  enter(
    year,
    'recommendations',
    'rec-3,malling,Study day 3,2010-09-23,Report on persistent absence.,ni-087,2011-01-31',
  );
}
