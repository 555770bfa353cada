import type { Comment } from '../../../pipeline/contract/commentary.ts';
import type { Claim } from '../../words/claim.ts';
import { areaOf, indicatorOf, type Site } from '../../site/site.ts';
import { describeWritten, sayCommented, sayWriter } from '../../words/claimsCommentary.ts';
import type { ReportTable } from './reportModel.ts';

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
