import type { Area } from '../../pipeline/contract/area.ts';
import type { Comment } from '../../pipeline/contract/commentary.ts';
import type { AreaFile } from '../../pipeline/contract/files.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import { areaOf, indicatorOf } from '../site/site.ts';
import { describeWritten, NOT_OF_THIS_SITE, sayCommented, sayWriter } from '../words/claimsCommentary.ts';
import { Cite } from './Citations.tsx';
import { Said } from './Claims.tsx';
import { useSite } from './SiteContext.tsx';

/** What posts say of a measure of the page's area, or of the area whose figure stands for it. */
export const commentaryOn = (
  { area, commentary = [] }: AreaFile,
  indicator: Pick<Indicator, 'id'>,
  shown: Pick<Area, 'id'> = area,
): readonly Comment[] =>
  commentary.filter((one) => one.indicator === indicator.id && (one.area === area.id || one.area === shown.id));

/**
 * What a post says of a figure, in its own voice: its words as a quotation, post and day under them, whose words they
 * are, and whether the figure is still the one they were written about.
 */
function CommentBlock({ comment }: { comment: Comment }) {
  const site = useSite();
  const indicator = indicatorOf(site, comment.indicator);
  return (
    <div className={comment.isStale ? 'comment comment-stale' : 'comment'}>
      <p className="small-note">{sayCommented(comment, indicator, areaOf(site, comment.area))}</p>
      <blockquote data-rule="quoted">
        <p>{comment.text}</p>
      </blockquote>
      <p className="small-note">
        <span data-rule="quoted">{sayWriter(comment)}</span>. {NOT_OF_THIS_SITE}&nbsp;
        <Cite id={comment.provenance} />
      </p>
      <p className="small-note">
        <Said claim={describeWritten(comment, indicator)} />
      </p>
    </div>
  );
}

/** Comments, oldest first; nothing where there is none. */
export function Commentary({ comments }: { comments: readonly Comment[] }) {
  if (comments.length === 0) return null;
  return (
    <div className="commentary">
      {comments.map((comment) => (
        <CommentBlock key={comment.provenance} comment={comment} />
      ))}
    </div>
  );
}
