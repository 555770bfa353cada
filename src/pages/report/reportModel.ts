import type { Provenance, Source } from '../../../pipeline/contract/provenance.ts';
import type { VerdictState } from '../../../pipeline/contract/verdict.ts';
import type { TargetsAtAGlanceRow } from '../../charts/targetsAtAGlance/targetsAtAGlance.ts';
import type { ChartModule } from '../../theme/chart.ts';
import type { Claim } from '../../words/claim.ts';

/** One line of a cell: a claim, and where it names a page or is a verdict, which. */
export interface ReportLine extends Claim {
  /** Path from the site root of the page the line names; a paper leaves it out. */
  readonly to?: string;
  /** Set on a line that is a verdict's word: the page adds its shape. */
  readonly state?: VerdictState;
}

/** Lines one under another; never empty. */
export type ReportCell = readonly ReportLine[];

export interface ReportColumn {
  readonly label: string;
  /** Share of the table's width, in parts of all its columns' parts. */
  readonly width: number;
}

/** A chart of the report; there is none where nothing is drawn. */
export interface ReportPicture {
  readonly chart: ChartModule<TargetsAtAGlanceRow>;
  readonly rows: readonly TargetsAtAGlanceRow[];
}

export interface ReportTable {
  readonly kind: 'table';
  /** What is drawn of the table's rows, over it. */
  readonly picture?: ReportPicture;
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReportCell[] }[];
}

/** A numbered paragraph of a committee paper: `(2)` under its section's number, with lettered points where it lists. */
export interface ReportParagraph {
  readonly kind: 'paragraph';
  readonly number: number;
  readonly claims: readonly Claim[];
  readonly points: readonly Claim[];
}

export type ReportBlock = ReportParagraph | ReportTable;

export interface ReportSection {
  readonly id: string;
  readonly number: number;
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
}

/**
 * The six-monthly report in the form of the council's committee papers. The page, the PDF and the DOCX file are all
 * made of this and of nothing else, so that they cannot say different things.
 */
export interface ReportDocument {
  /** `By`, `To`, `Date`, `Subject`, `Classification`, in the order of the papers held. */
  readonly head: readonly { readonly label: string; readonly text: string }[];
  readonly summary: readonly Claim[];
  readonly sections: readonly ReportSection[];
  /** Documents the report's figures and words are taken from, in the order of the register. */
  readonly background: readonly Source[];
  /** Every entry the report cites. */
  readonly entries: readonly Provenance[];
  readonly edition: 'publication' | 'training';
  readonly release: string;
  readonly build: string;
  /** ISO date of the release; blank while it has not been made. */
  readonly released: string;
}
