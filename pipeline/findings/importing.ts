import { listText, quoteText, spellText, spellCount, spellCountOf } from './spelling.ts';
import { wording } from './wording.ts';

type RecipeFault =
  | { fault: 'syntax'; found: string }
  | { fault: 'missing' | 'unknown'; name: string }
  | { fault: 'choice'; found: string; choices: readonly string[] }
  | { fault: 'form'; found: string; form: string; about: string }
  | { fault: 'kind'; found: string; wanted: string; about: string }
  | { fault: 'alternatives'; choices: readonly string[] }
  | { fault: 'name'; found: string; wanted: string }
  | { fault: 'indicator'; found: string };

const SCHEMA = 'data/recipes/recipe.schema.json says what may stand here';

function recipeWords(fault: RecipeFault): { what: string; mend: string } {
  switch (fault.fault) {
    case 'syntax':
      return { what: `not JSON: ${fault.found}`, mend: 'mend the brackets, commas and quotation marks here' };
    case 'missing':
      return { what: `${quoteText(fault.name)} is missing`, mend: `add it: ${SCHEMA}` };
    case 'unknown':
      return {
        what: `${quoteText(fault.name)} is no part of a recipe`,
        mend: `take it out, or mend its name: ${SCHEMA}`,
      };
    case 'choice':
      return { what: `${fault.found} is none of the words known here`, mend: `write ${listText(fault.choices, 'or')}` };
    case 'form':
      return {
        what: `${fault.found} has not the form asked for (${fault.form})`,
        mend: fault.about === '' ? `write it in that form: ${SCHEMA}` : `write it in that form: ${fault.about}`,
      };
    case 'kind':
      return {
        what: `${fault.found} is not what stands here (${fault.wanted})`,
        mend: fault.about === '' ? SCHEMA : fault.about,
      };
    case 'alternatives':
      return {
        what: 'none of the ways to say it is whole, or more than one',
        mend: `give ${listText(fault.choices, 'or')}`,
      };
    case 'name':
      return {
        what: `the name ${quoteText(fault.found)} is not that of the file`,
        mend: `write ${quoteText(fault.wanted)}, or rename the file`,
      };
    case 'indicator':
      return {
        what: `no indicator ${quoteText(fault.found)}: neither data/indicators.csv nor this recipe has it`,
        mend: 'mend the name, or give its row under registers.indicators',
      };
    default:
      return fault satisfies never;
  }
}

type Unrecognised =
  /** A table with the columns of our own figures, such as a return. */
  | { kind: 'ours' }
  | { kind: 'none'; nearest: string | null; missing: readonly string[] }
  | { kind: 'several'; recipes: readonly string[] }
  | { kind: 'named'; recipe: string; missing: readonly string[] }
  | { kind: 'unknown'; recipe: string; recipes: readonly string[] }
  | { kind: 'sheets'; sheets: readonly string[] };

const missingWords = (missing: readonly string[]): string =>
  missing.length === 0
    ? 'the cells of the file are not those it is known by'
    : `${missing.length === 1 ? 'a column is' : 'columns are'} missing, ${listText(missing.map(quoteText), 'and')}`;

function recogniseWords(found: Unrecognised): { what: string; mend: string } {
  const names = (list: readonly string[], joint: 'or' | 'and'): string => listText(list.map(quoteText), joint);
  switch (found.kind) {
    case 'none':
      return {
        what:
          found.nearest === null
            ? 'no recipe knows this table'
            : `no recipe knows this table; the nearest, ${found.nearest}, does not fit: ${missingWords(found.missing)}`,
        mend: 'write a recipe for it in data/recipes/ (data/recipes/README.md says how), or take the file the publisher offers',
      };
    case 'ours':
      return {
        what: 'this has the columns of a return and of the tables of figures here, and is no publication',
        mend: 'check it with npm run check, a return with --return; data/returns/README.md says where a return is put, and docs/guides/analyst.md how figures are added by hand',
      };
    case 'several':
      return {
        what: `several recipes know this table: ${listText(found.recipes, 'and')}`,
        mend: 'say which is meant: --recipe NAME',
      };
    case 'named':
      return {
        what: `the recipe ${found.recipe} does not fit: ${missingWords(found.missing)}`,
        mend: 'leave --recipe out to have the file recognised, or mend the recipe',
      };
    case 'unknown':
      return {
        what: `no recipe ${quoteText(found.recipe)}`,
        mend: `write ${listText(found.recipes, 'or')}`,
      };
    case 'sheets':
      return {
        what: `more than one sheet holds the table: ${names(found.sheets, 'and')}`,
        mend: 'name the sheet in the recipe under layout.sheet',
      };
    default:
      return found satisfies never;
  }
}

type AreaQuestion =
  | { kind: 'other area'; code: string; name: string; area: string; meant: string }
  | { kind: 'new code'; code: string; name: string; area: string }
  | { kind: 'several'; name: string; areas: readonly string[] }
  | { kind: 'no area'; level: string };

function areaWords(found: AreaQuestion): { what: string; mend: string } {
  const answer = (code: string): string => `say it with --area ${code}=AREA_ID, or mend data/areas.csv`;
  switch (found.kind) {
    case 'other area':
      return {
        what: `the code ${found.code} is that of ${found.area}, the name ${quoteText(found.name)} that of ${found.meant}: which is meant?`,
        mend: answer(found.code),
      };
    case 'new code':
      return {
        what: `${quoteText(found.name)} has the code ${found.code} here, which the register does not know: is it the ${found.area} of data/areas.csv?`,
        mend: `if it is, ${answer(found.code)}; a new code is mostly a new boundary`,
      };
    case 'several':
      return {
        what: `${quoteText(found.name)} could be ${listText(found.areas, 'or')}`,
        mend: 'name the column of the code in the recipe, or its level',
      };
    case 'no area':
      return {
        what: `a row of the level ${found.level} says neither code nor name of its area`,
        mend: 'take the file as the publisher offers it',
      };
    default:
      return found satisfies never;
  }
}

type CellFault =
  | { kind: 'number'; text: string }
  | { kind: 'period'; text: string; pattern: string }
  | { kind: 'level'; text: string; levels: readonly string[] }
  | { kind: 'not whole'; text: string }
  | { kind: 'reason'; text: string }
  | { kind: 'half'; column: string; other: string };

function cellWords(found: CellFault): { what: string; mend: string } {
  const text = 'text' in found ? quoteText(found.text) : '';
  switch (found.kind) {
    case 'number':
      return {
        what: `${text} is neither a number nor a symbol of the recipe`,
        mend: 'if it is a symbol of the publisher’s, say what it means under symbols',
      };
    case 'period':
      return {
        what: `${text} is no period of the form ${found.pattern}`,
        mend: 'mend the pattern in the recipe, or take the file as the publisher offers it',
      };
    case 'level':
      return {
        what: `the level ${text} is none of the recipe’s: ${listText(found.levels, 'or')}`,
        mend: 'say under level.values what it is, or that it is not wanted',
      };
    case 'reason':
      return {
        what: `no figure, and ${text} is no reason the recipe knows`,
        mend: 'say under reasons.values what it means in our status codes',
      };
    case 'not whole':
      return { what: `${text} is a count and no whole number`, mend: 'take the file as the publisher offers it' };
    case 'half':
      return {
        what: `${found.column} has a number and ${found.other} has none`,
        mend: 'both or neither: take the file as the publisher offers it',
      };
    default:
      return found satisfies never;
  }
}

/** Wording of what is found when a published file is read into our tables. */
export const importWordings = {
  I01: wording('error', recipeWords),
  I02: wording('error', recogniseWords),
  I03: wording('error', areaWords),
  I04: wording('error', cellWords),
  I05: wording('error', ({ printed, counts, note }: { printed: string; counts: string; note: string }) => ({
    what: `the counts give ${counts}, the file prints ${printed}${note === '' ? '' : ` (${note})`}`,
    mend: 'look at the columns the recipe names: value and counts are not of one measure, or the file is damaged',
  })),
  I06: wording(
    'error',
    ({ what, sum, printed, parts }: { what: string; sum: number; printed: number; parts: number }) => ({
      what: `${what}: ${spellCountOf(parts, 'row')} add to ${spellCount(sum)}, the file prints ${spellCount(printed)}`,
      mend: 'a row is missing, doubled or of another kind: take the whole file from the publisher',
    }),
  ),
  I07: wording('error', ({ area, series, lines }: { area: string; series: string; lines: readonly number[] }) => ({
    what: `${area}, ${series}: more than one row of the file gives this figure (lines ${lines.join(' and ')})`,
    mend: 'name the breakdown under where in the recipe, so that one row is left',
  })),
  I08: wording('error', ({ recipe }: { recipe: string }) => ({
    what: `nothing in the file is wanted: no row gives a figure of an area we hold by the recipe ${recipe}`,
    mend: 'look at the levels, areas and breakdown of the recipe against the file',
  })),
  I09: wording('error', ({ fault, found }: { fault: 'no date' | 'taken' | 'no post' | 'date'; found: string }) => {
    switch (fault) {
      case 'no date':
        return { what: 'the file does not say when it was published', mend: 'add --published YYYY-MM-DD' };
      case 'date':
        return {
          what: `${quoteText(found)} is no day it can have been published`,
          mend: 'write --published YYYY-MM-DD',
        };
      case 'taken':
        return {
          what: `the source ${quoteText(found)} is held already, from another file`,
          mend: `add --source ${found} if this file takes its place, or --source with an id of its own`,
        };
      case 'no post':
        return {
          what: 'a figure changes, and no post says so',
          mend: 'add --by POST: the post that logs it, no person’s name',
        };
      default:
        return fault satisfies never;
    }
  }),
  I10: wording('error', ({ found, sumOf, series }: { found: number; sumOf: number; series: string }) => ({
    what: `${series}: ${spellCountOf(found, 'row')} where ${spellCount(sumOf)} add to the figure`,
    mend: 'a part is missing or doubled: take the whole file from the publisher, or mend where and sumOf of the recipe',
  })),
  I30: wording(
    'error',
    (
      found:
        | { kind: 'type'; column: string; found: string }
        | { kind: 'unit'; column: string; found: string; multiplier: number },
    ) =>
      found.kind === 'type'
        ? {
            what: `the metadata call ${found.column} a ${found.found}, and the recipe takes it for a measure`,
            mend: 'mend the column in the recipe',
          }
        : {
            what: `the metadata say that ${found.column} is in ${quoteText(found.found)}, and the recipe multiplies by ${found.multiplier}`,
            mend: 'mend printed.multiplier in the recipe: 100 for a per cent',
          },
  ),
  I31: wording('error', publishedWords),
};

type Published =
  | { kind: 'known' | 'near'; title: string; file: string }
  /** Metadata without their data: `data` is the data's name where it follows from the file's. */
  | { kind: 'metadata'; title: string | null; data: string | null; file: string };

function publishedWords(found: Published): { what: string; mend: string } {
  const command = `npm run import -- ${spellArgument(found.file)}`;
  switch (found.kind) {
    case 'known':
      return {
        what: `a published file, and no table of ours: ${found.title}`,
        mend: `leave it as it is, and bring it in with ${command}`,
      };
    case 'near':
      return {
        what: `a published file, and no table of ours: it is like ${found.title}, and no recipe reads it as it stands`,
        mend: `leave it as it is: ${command} says what it lacks, and data/recipes/README.md how a recipe is written`,
      };
    case 'metadata': {
      const { title, data, file } = found;
      const both = `npm run import -- ${data === null ? 'DATA.csv' : spellArgument(data)} ${spellArgument(file)}`;
      return {
        what: `it describes the columns of a published data file${title === null ? '' : ` (${title})`} and holds no figure`,
        mend: `send the data file that came with it${data === null ? '' : `, ${spellArgument(data.slice(data.lastIndexOf('/') + 1))}`}, and bring both in with ${both}`,
      };
    }
    default:
      return found satisfies never;
  }
}

/** A file's name as it can be typed after a command. */
const spellArgument = (file: string): string =>
  /^[\w./-]+$/.test(file) ? file : `"${spellText(file, LONGEST_NAME).replace(/["\\$`]/g, '\\$&')}"`;

const LONGEST_NAME = 200;
