import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { lcspsOf, areaOf, countyOf, type Site } from '../../site/site.ts';
import type { Claim } from '../../words/claim.ts';
import {
  describeFifths,
  describeSize,
  describeAgeDifference,
  describeAges,
  titlePopulation,
} from '../../words/claimsPopulation.ts';
import { ageStructure, ageStructureRows } from '../../charts/ageStructure/ageStructure.ts';
import { Sentences } from '../../components/Claims.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { Section } from '../documents/DocumentPage.tsx';

/** How many children an area has, and its place among the areas of its kind: `15,330 aged 0 to 19: 11th largest of 23 LCSPs`. */
export const sizeOf = (site: Site, { area, population }: AreaFile): Claim =>
  describeSize(
    area,
    population,
    site.kent.populations.filter(({ area: id }) => areaOf(site, id).type === area.type),
  );

/** How many children and of what age, against the county. */
export function PopulationSection({ file }: { file: AreaFile }) {
  const site = useSite();
  const county = countyOf(site);
  const isCounty = file.area.id === county.id;
  const rows = ageStructureRows(
    { area: file.area, population: file.population },
    { area: county, population: file.kentPopulation },
  );
  return (
    <Section id="population" heading={titlePopulation(file.population).text}>
      <div className="section-lead">
        {!isCounty && (
          <Sentences
            claims={[
              describeAges(file.population, county, file.kentPopulation),
              describeAgeDifference(file.population, county, file.kentPopulation),
            ]}
          />
        )}
      </div>
      <div className="section-figures">
        <Figure chart={ageStructure} rows={rows} id="chart-ages" source="Business plan 2009/10, population table" />
      </div>
      <div className="section-notes">
        <p className="govuk-body">
          These are the numbers as printed in the plan’s population table ({file.population.label}). How they were
          counted is not said: the table gives no source, date or method. It says whom each LCSP “serves”, not who lives
          there. The band 10 to 17 overlaps two others, so it is drawn apart and never added.
        </p>
      </div>
    </Section>
  );
}

/** A line of a tile, said among sentences. */
const endSentence = (claim: Claim): Claim => ({ ...claim, text: `${claim.text}.` });

/** The ages of an area by themselves: its place among its like and how many of its children are how old. */
export function AgesSections({ file }: { file: AreaFile }) {
  const site = useSite();
  return (
    <>
      <Sentences
        claims={[endSentence(sizeOf(site, file)), ...describeFifths(file.area, file.population, lcspsOf(site).length)]}
      />
      <PopulationSection file={file} />
    </>
  );
}
