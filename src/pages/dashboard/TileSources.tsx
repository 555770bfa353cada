import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Site } from '../../site/site.ts';
import { CitationScope, Cited } from '../../components/Citations.tsx';
import { NoteTables } from '../../components/ProvenanceList.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { SymbolKey } from '../../components/Terms.tsx';
import { drawnProvenance } from '../../select/noteKeys.ts';
import { Section } from '../documents/DocumentPage.tsx';
import { AGES_ID, tileId, tilesOfArea, tileTitle, type Tile } from './tiles.ts';

/** Entries of the numbers a tile prints, in the order it prints them. */
function entriesOf(tile: Tile): readonly string[] {
  if (tile.kind === 'compared') {
    return [
      ...tile.evidences.flatMap(({ own, here, countyWide }) => [
        own?.point.provenance,
        here?.provenance,
        countyWide?.provenance,
      ]),
      ...tile.unfigured.map(({ target }) => target?.provenance),
    ].flatMap((id) => id ?? []);
  }
  const { evidence, planned } = tile;
  const { withheld, here, countyWide, target } = evidence;
  return [
    ...withheld.map(({ point }) => point?.provenance),
    here?.provenance,
    (countyWide ?? planned)?.provenance,
    target?.provenance,
    ...(target?.verdict.inputs.map(({ provenance }) => provenance) ?? []),
  ].flatMap((id) => id ?? []);
}

function entriesOfAges(file: AreaFile): readonly string[] {
  const told = [file.population, file.kentPopulation].flatMap(({ bands }) => bands);
  return told.map(({ provenance }) => provenance);
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly string[];
}

/** Every tile of an area's dashboard with the entries of its numbers. */
const groupsOf = (site: Site, file: AreaFile): readonly Group[] => [
  { id: AGES_ID, title: 'Ages', entries: [...new Set(entriesOfAges(file))] },
  ...tilesOfArea(site, file).map((tile) => ({
    id: tileId(tile),
    title: tileTitle(tile),
    entries: [...new Set(entriesOf(tile))],
  })),
];

/** Where each number of an area's dashboard comes from, tile by tile. */
export function TileSources({ file }: { file: AreaFile }) {
  const site = useSite();
  const drawn = drawnProvenance(site, file);
  return (
    <>
      {groupsOf(site, file).map(({ id, title, entries }) => (
        <Section key={id} id={id} heading={title}>
          <CitationScope entries={file.provenance} further={drawn}>
            <Cited ids={entries} />
            <NoteTables of={title} sources={site.index.sources} />
          </CitationScope>
        </Section>
      ))}
      <SymbolKey statuses={file.series.flatMap((series) => series.status)} />
    </>
  );
}
