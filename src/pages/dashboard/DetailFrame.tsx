import type { ReactNode } from 'react';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { SymbolKey } from '../../components/SymbolKey.tsx';
import { TermScope } from '../../components/Terms.tsx';
import { formatArea } from '../../format/formatArea.ts';
import { areaProvenance } from '../../select/areaProvenance.ts';
import { mergeProvenance } from '../../site/mergeProvenance.ts';
import { TIME_OF_LCSPS } from '../../words/timeOfLcsps.ts';
import { entriesElsewhere } from '../area/entriesElsewhere.ts';
import type { AreaPart } from '../area/areaPaths.ts';
import { PageSources } from '../documents/PageSources.tsx';
import { AreaSwitcher } from './AreaSwitcher.tsx';
import { AreaTabs } from './AreaTabs.tsx';

interface HeadProps {
  readonly file: AreaFile;
  readonly siblings: readonly Area[];
  readonly part: AreaPart;
  /** What the page is about, as it follows the area's name: `attendance`. */
  readonly topic: string;
}

/**
 * Area and topic, the way to the same topic of another area, and the other topics of this one. An own return is not
 * every area's: from it the way leads to another area at a glance.
 */
export function DetailHead({ file, siblings, part, topic }: HeadProps) {
  return (
    <header className="detail-head">
      <h1>
        {formatArea(file.area)}: {topic}
      </h1>
      <AreaSwitcher area={file.area} all={siblings} part={part === 'own-return' ? '' : `${part}/`} />
      <AreaTabs file={file} />
      <p className="dashboard-scope">{TIME_OF_LCSPS}</p>
    </header>
  );
}

/** One topic of one area: what its page on one address says of it, with the notes of what it says. */
export function DetailFrame({ children, ...head }: HeadProps & { children: ReactNode }) {
  const site = useSite();
  const { file } = head;
  return (
    <TermScope glossary={site.index.glossary}>
      <PageSources
        entries={mergeProvenance(areaProvenance(site, file), site.governance.provenance)}
        sources={site.index.sources}
        heading="Where each number comes from"
        shared={entriesElsewhere(site, file)}
      >
        <div className="detail">
          <DetailHead {...head} />
          {children}
          <SymbolKey statuses={file.series.flatMap((series) => series.status)} />
        </div>
      </PageSources>
    </TermScope>
  );
}
