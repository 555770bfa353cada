import { formatDate } from '../../format/dates.ts';
import { reportsOf, trackRecommendations, type TrackedRecommendation } from '../../select/record.ts';
import { areaOf, indicatorOf, type Site } from '../../site/site.ts';
import { sayWhoseProgress, describeThenAndNow, sayAnswer, sayMade, sayState } from '../../words/claimsRecord.ts';
import type { ReportCell, ReportTable, ReportBlock } from './reportModel.ts';
import { formatArea } from '../../format/areas.ts';
import type { Comment } from '../../../pipeline/contract/commentary.ts';
import type { Claim } from '../../words/claim.ts';
import { describeWritten, sayCommented, sayWriter } from '../../words/claimsCommentary.ts';

/** Heading of the section: what it is about turns round once a post has reported. */
export const headProgress = ({ governance }: Site): string =>
  governance.actionProgress.length === 0
    ? 'What is not reported: progress on the key actions'
    : 'Progress on the key actions: what is reported, and what is not';

const quote = (text: string, cites: readonly string[] = []): ReportCell[number] => ({ rule: 'quoted', text, cites });

/** Every key action with what was reported on it, by which post, on what day. */
export const tabulateProgress = (site: Site): ReportTable => ({
  kind: 'table',
  caption: 'The key actions: what was reported, by which post, on what day',
  columns: [
    { label: 'Key action', width: 26 },
    { label: 'State, and of which area', width: 20 },
    { label: 'Reported by, and when', width: 22 },
    { label: 'In the words of the post', width: 32 },
  ],
  rows: site.plan.actions.flatMap((action) => {
    const head: ReportCell = [quote(`${action.number}. ${action.title}`, [action.provenance])];
    const reports = reportsOf(site, action);
    if (reports.length === 0) {
      const none: ReportCell = [{ rule: 'missing', text: 'not reported on' }];
      return [{ key: action.id, cells: [head, none, none, none] }];
    }
    return reports.map((report) => ({
      key: `${action.id} ${report.area ?? ''} ${report.date}`,
      cells: [
        head,
        [quote(`${report.state}: ${sayWhoseProgress(site, report)}`)],
        [quote(`${report.post}, ${formatDate(report.date)}`)],
        [quote(report.text, [report.provenance])],
      ],
    }));
  }),
});

const quotedCell = (text: string, cites: readonly string[] = []): ReportCell => [quote(text, cites)];

const standingCell = (tracked: TrackedRecommendation): ReportCell => [
  { rule: 'stated', text: sayState(tracked) },
  ...tracked.entry.answers.flatMap((answer) => quotedCell(sayAnswer(answer), [answer.provenance])),
];

/** The Sub-Committee's recommendations, how each stands, and its figure then and now; nothing while none has been made. */
export function listRecommendations(site: Site): readonly ReportBlock[] {
  const tracked = trackRecommendations(site);
  if (tracked.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Recommendations of the Sub-Committee, the answers to them, and the figure then and now',
      columns: [
        { label: 'LCSP', width: 14 },
        { label: 'Recommendation', width: 26 },
        { label: 'Made', width: 14 },
        { label: 'How it stands', width: 22 },
        { label: 'Then and now', width: 24 },
      ],
      rows: tracked.map((one) => ({
        key: one.entry.id,
        cells: [
          quotedCell(formatArea(areaOf(site, one.entry.area))),
          quotedCell(one.entry.text, [one.entry.provenance]),
          quotedCell(sayMade(one.entry)),
          standingCell(one),
          one.figures === null
            ? [{ rule: 'definition', text: 'it speaks of no measure' }]
            : [describeThenAndNow(one.figures)],
        ],
      })),
    },
  ];
}

/** Whose words the comments are. */
export const COMMENTS_OF_POSTS: Claim = {
  rule: 'definition',
  text: 'What posts say of these measures follows in their own words: it is commentary of the post, not of this report, and each stands beside the figure it was written about.',
};

/** What posts say of the measures a report has targets of, in the order of the measures; empty while nobody has. */
export const commentsOfReport = (site: Site, indicators: readonly string[]): readonly Comment[] =>
  [...new Set(indicators)].flatMap((id) => site.indicators.get(id)?.commentary ?? []);

/** The comments as a table, each with the figure it was written about. */
export const tabulateCommentary = (site: Site, comments: readonly Comment[]): ReportTable => ({
  kind: 'table',
  caption: 'What posts say of figures of these measures, and the figure each was written about',
  columns: [
    { label: 'Figure', width: 22 },
    { label: 'Words of the post', width: 34 },
    { label: 'Post and day', width: 18 },
    { label: 'Written about', width: 26 },
  ],
  rows: comments.map((comment) => {
    const indicator = indicatorOf(site, comment.indicator);
    return {
      key: comment.provenance,
      cells: [
        [{ rule: 'quoted', text: sayCommented(comment, indicator, areaOf(site, comment.area)) }],
        [{ rule: 'quoted', text: comment.text, cites: [comment.provenance] }],
        [{ rule: 'quoted', text: sayWriter(comment) }],
        [describeWritten(comment, indicator)],
      ],
    };
  }),
});
