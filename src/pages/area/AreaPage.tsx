import type { ReactNode } from 'react';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Provenance } from '../../../pipeline/contract/provenance.ts';
import { Said } from '../../components/Claims.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { StandingBanner, PageSources } from '../documents/DocumentPage.tsx';
import { SymbolKey, TermScope } from '../../components/Terms.tsx';
import { drawnProvenance, type SharedNotes } from '../../select/noteKeys.ts';
import { selectDownloadsAbout } from '../../select/dataDownloads.ts';
import type { Claim } from '../../words/claim.ts';
import { areaPath } from './areaPaths.ts';
import { TakeAway } from '../take-away/TakeAway.tsx';

interface HeadProps {
  /** What kind of area it is, spelt out; stands over the name. */
  readonly kind: ReactNode;
  readonly name: string;
  /** Three sentences a member could say aloud. */
  readonly opening: readonly Claim[];
}

/** Name of the area, when it was, and the sentences that open its page. */
function AreaHead({ kind, name, opening }: HeadProps) {
  return (
    <header className="area-head">
      <p className="area-kind">{kind}</p>
      <h1 className="govuk-heading-xl">{name}</h1>
      <StandingBanner />
      <ol className="opening">
        {opening.map((claim) => (
          <li key={claim.text}>
            <Said claim={claim} />
          </li>
        ))}
      </ol>
    </header>
  );
}

interface Props extends HeadProps {
  readonly file: AreaFile;
  /** Entries the page cites beside those of its area. */
  readonly citesAlso?: readonly Provenance[];
  /** Which figures worked out alike share a note, and where each has its own. */
  readonly shared?: SharedNotes;
  /** What stands before the list of sources. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** What the page of an LCSP, a trust and the county have alike: head, sources of every number, and the symbols used. */
export function AreaPage({ file, citesAlso, shared = false, lead, children, ...head }: Props) {
  const site = useSite();
  return (
    <TermScope glossary={site.index.glossary}>
      <PageSources
        entries={file.provenance}
        further={[...drawnProvenance(site, file), ...(citesAlso === undefined ? [] : [citesAlso])]}
        sources={site.index.sources}
        heading="Where each number comes from"
        shared={shared}
        lead={lead}
      >
        <AreaHead {...head} />
        {children}
        <SymbolKey statuses={file.series.flatMap((series) => series.status)} />
      </PageSources>
    </TermScope>
  );
}

/** The figures of an area as files, and its page in the other forms where it has any. */
export function AreaTakeAway({ file, withForms = false }: { file: AreaFile; withForms?: boolean }) {
  const { id, page } = file.area;
  const downloads = selectDownloadsAbout(useSite(), 'area', id);
  return (
    <TakeAway
      subject="area"
      downloads={downloads}
      {...(withForms && page !== null ? { forms: { page: areaPath(file.area, 'full'), under: page } } : {})}
    />
  );
}
