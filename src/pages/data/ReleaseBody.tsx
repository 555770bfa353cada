import type { ReleaseChanges } from '../../../pipeline/contract/release.ts';
import { PageHead } from '../documents/PageHead.tsx';
import { Section } from '../documents/Section.tsx';
import { ReleaseFacts, ReleaseWords, SupersededBanner, TableCounts } from './ReleaseSections.tsx';

/** One release that was made and kept: what it changed, what it was made from, and whether it still stands. */
export function ReleaseBody({ release }: { release: ReleaseChanges }) {
  return (
    <>
      <PageHead heading={`Data release ${release.id}`}>
        <SupersededBanner release={release} />
      </PageHead>
      <ReleaseFacts release={release} />
      <Section id="changes" heading="What did it change?">
        <ReleaseWords release={release} />
      </Section>
      <Section id="tables" heading="How many rows has each table?">
        <TableCounts release={release} />
      </Section>
    </>
  );
}
