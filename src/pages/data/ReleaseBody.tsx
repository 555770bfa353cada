import type { ReleaseChanges } from '../../../pipeline/contract/release.ts';
import type { Site } from '../../site/site.ts';
import { PageHead } from '../documents/PageHead.tsx';
import { Section } from '../documents/Section.tsx';
import { ReleaseFacts, ReleaseWords, SupersededBanner, TableCounts } from './ReleaseSections.tsx';

/** One release that was made and kept: what it changed, what it was made from, and whether it still stands. */
export function ReleaseBody({ site, release }: { site: Site; release: ReleaseChanges }) {
  return (
    <>
      <PageHead heading={`Data release ${release.id}`}>
        <SupersededBanner release={release} />
      </PageHead>
      <ReleaseFacts site={site} release={release} />
      <Section id="changes" heading="What did it change?">
        <ReleaseWords site={site} release={release} />
      </Section>
      <Section id="tables" heading="How many rows has each table?">
        <TableCounts release={release} />
      </Section>
    </>
  );
}
