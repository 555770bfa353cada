import { quoteText } from './spelling.ts';
import { wording } from './wording.ts';
import type { NoParams } from './wording.ts';

type SourceFault =
  /** `mustBeId` in our own tables, which may not cite in words. */
  | { text: string; nearest: string | null; mustBeId: boolean }
  | { kind: 'missing'; field: string; text: string }
  | { kind: 'example' | 'unmarked example' };

function sourceWords(source: SourceFault): { what: string; mend: string } {
  if ('kind' in source) return sourceKindWords(source);
  const { text, nearest, mustBeId } = source;
  if (text === '') return { what: 'source is blank', mend: 'name the document the figure comes from' };
  return {
    what: `source ${quoteText(text)} is not in the source register`,
    mend:
      nearest === null
        ? `add it to sources.csv first${mustBeId ? '' : ', or cite the document in words'}`
        : `write ${nearest} if that is meant`,
  };
}

function sourceKindWords(source: Extract<SourceFault, { kind: string }>): { what: string; mend: string } {
  switch (source.kind) {
    case 'missing':
      return {
        what: `${source.field} ${quoteText(source.text)} says that there is none`,
        mend:
          source.field === 'source'
            ? 'name the document the figure comes from'
            : 'write it, or say in words what the document leaves open, such as "not stated in the document"',
      };
    case 'example':
      return {
        what: 'the row is marked as an example, invented for training',
        mend: 'take the file out: only the training edition reads examples',
      };
    case 'unmarked example':
      return {
        what: 'the row is not marked as an example',
        mend: 'mark it, or move the file out of examples/: the training edition reads nothing else',
      };
    default:
      return source satisfies never;
  }
}

type HashFault =
  | { text: string; kind: 'form' | 'blank' | 'differs' }
  | { kind: 'older'; source: string; rows: number; release: string }
  | { kind: 'of another'; source: string; other: string };

function hashWords(hash: HashFault): { what: string; mend: string; severity?: 'warning' } {
  switch (hash.kind) {
    case 'blank':
      return { what: 'sha256 is blank', mend: 'record the SHA-256 of the source file', severity: 'warning' };
    case 'form':
      return {
        what: `sha256 of ${hash.text.length} characters is not 64 hexadecimal digits`,
        mend: 'record the SHA-256 of the source file',
      };
    case 'differs':
      return {
        what: `${quoteText(hash.text)} does not match its recorded SHA-256`,
        mend: 'fetch the file again or record the new hash with a reason',
      };
    case 'older':
      return {
        what: `${hash.rows === 1 ? 'one figure' : `${hash.rows} figures`} from ${hash.source} ${hash.rows === 1 ? 'is' : 'are'} new since release ${hash.release}, and its sha256 is the one recorded then`,
        mend: 'record the SHA-256 of the file they come from, or give them a source of their own; where it is the file recorded, say so in exceptions.csv',
        severity: 'warning',
      };
    case 'of another':
      return {
        what: `sha256 of ${hash.source} is that of ${hash.other}, which had it before`,
        mend: 'record the SHA-256 of the file its own figures come from',
        severity: 'warning',
      };
    default:
      return hash satisfies never;
  }
}

type PersonalData =
  'an e-mail address (with @)' | 'a telephone number' | 'a number like a pupil’s or patient’s own' | 'a date of birth';

const OF_A_CHILD: ReadonlySet<PersonalData> = new Set(['a number like a pupil’s or patient’s own', 'a date of birth']);

/** Wording of provenance findings. */
export const provenanceWordings = {
  R01: wording('error', sourceWords),
  R02: wording<NoParams>('error', () => ({
    what: 'licence is blank',
    mend: 'write the licence as stated, or "not stated in the document"',
  })),
  R03: wording<NoParams>('warning', () => ({
    what: 'page is blank for a document',
    mend: 'give the page or table number',
  })),
  R04: wording(
    'error',
    ({
      field,
      text,
      instead,
      why,
    }: {
      field: string;
      text: string;
      instead: string | null;
      why: 'form' | 'not real' | 'future';
    }) => ({
      what:
        why === 'future'
          ? `${field} ${text} lies in the future`
          : why === 'not real'
            ? `${field} ${quoteText(text)} is not a real date`
            : `${field} ${quoteText(text)} is not an ISO date`,
      mend: why === 'form' && instead !== null ? `write ${instead}` : 'write the date as YYYY-MM-DD',
    }),
  ),
  R05: wording('warning', ({ text }: { text: string }) => ({
    what: `${quoteText(text)} is an http link`,
    mend: 'use https if the site offers it',
  })),
  R06: wording('error', hashWords),
  // The address or number itself is not repeated: the report is read by more people than the file.
  R07: wording('warning', ({ kind }: { kind: PersonalData }) => ({
    what: `looks like personal data: holds ${kind}`,
    mend: OF_A_CHILD.has(kind) ? 'leave it out: nothing here is of one child' : 'write the body or post instead',
  })),
  R08: wording<NoParams>('warning', () => ({
    what: 'no total to check the transcription against, and no second check recorded',
    mend: 'have a second person check the figures and record it, or add the printed totals',
  })),
  R09: wording('error', ({ missing }: { missing: string }) => ({
    what: `the release does not record ${missing}`,
    mend: 'list who released it, when, from which commit and the hashes of its inputs',
  })),
};
