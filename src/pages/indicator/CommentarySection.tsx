import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import { Commentary } from '../../components/Commentary.tsx';
import { Section } from '../documents/Section.tsx';

/** What posts say of the figures of a measure, each beside the figure it is on; nothing while nobody has said anything. */
export function CommentarySection({ file: { commentary = [] } }: { file: IndicatorFile }) {
  if (commentary.length === 0) return null;
  return (
    <Section id="commentary" heading="What do posts say of these figures?">
      <Commentary comments={commentary} />
    </Section>
  );
}
