import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { ageStructure, ageStructureRows } from '../../charts/ageStructure/ageStructure.ts';
import { Sentences } from '../../components/Claims.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { describeAgeDifference, describeAges, titlePopulation } from '../../words/claimsPopulation.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { countyOf } from '../../site/site.ts';
import { Section } from '../documents/DocumentPage.tsx';

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
