import { INDICATOR_LISTS, type Indicator } from '../../../pipeline/contract/indicator.ts';
import { Cites } from '../../components/Citations.tsx';
import { Link } from '../../components/Link.tsx';
import { NoteId, NoteCounts } from '../../components/Targets.tsx';
import { TargetTable } from '../../components/TargetTable.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { targetsAtAGlance, targetsAtAGlanceRows } from '../../charts/targetsAtAGlance/targetsAtAGlance.ts';
import { Sentences } from '../../components/Claims.tsx';
import { Glossary, Term, TermScope } from '../../components/Terms.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { describeEqualTargets, describeVerdicts } from '../../words/claimsCounty.ts';
import { formatCountOf } from '../../format/numbers.ts';
import { countyOf } from '../../site/site.ts';
import { PageHead, PageSources, Section } from '../documents/DocumentPage.tsx';
import { LIST_WORDS, OtherList } from './IndicatorLists.tsx';

/** Every note on every target, measure by measure; a target without a note is said to have none. */
export function AllTargetNotes({ indicators }: { indicators: readonly Indicator[] }) {
  const site = useSite();
  return (
    <dl className="govuk-summary-list all-notes">
      {indicators.map((indicator) => {
        const target = site.kent.targets.find((one) => one.indicator === indicator.id);
        const notes = target?.notes ?? [];
        return (
          <div key={indicator.id} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">
              <Link to={`indicators/${indicator.id}/`}>{indicator.shortLabel}</Link>
            </dt>
            <dd className="govuk-summary-list__value">
              {notes.length === 0 ? (
                'no note'
              ) : (
                <ul className="govuk-list plain-list">
                  {notes.map((note) => (
                    <li key={note.id}>
                      <NoteId id={note.id} /> <span data-rule="target note">{note.sentence}</span>
                      <Cites ids={[target?.provenance ?? '', ...note.provenance]} />
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Every indicator, list by list; the plan's own with actual, estimate, outturn, target and verdict. */
export function IndicatorsBody() {
  const site = useSite();
  const county = countyOf(site);
  const kpis = site.index.indicators.filter((indicator) => indicator.list === 'kpi');
  return (
    <TermScope glossary={site.index.glossary}>
      <PageSources entries={site.kent.provenance} sources={site.index.sources} heading="Where each number comes from">
        <PageHead heading="What is measured, and what was the target?">
          <p className="govuk-body-l">
            {formatCountOf(site.index.indicators.length, 'indicator')}: those the <Term name="LCSP" /> plan reports,
            those it only names, and those published later. Many are a numbered <Term name="NI" />.
          </p>
        </PageHead>
        <Glossary names={['LCSP', 'NI', 'LAA', 'NEET', 'Outturn', 'Estimate', 'Actual', 'Provisional']} />
        <Section id="list-kpi" heading={`${LIST_WORDS.kpi}: ${formatCountOf(kpis.length, 'measure')}`}>
          <Sentences claims={[describeVerdicts(county, site.kent.targets), describeEqualTargets(site.kent.targets)]} />
          <Figure
            chart={targetsAtAGlance}
            rows={targetsAtAGlanceRows(site.kent, kpis, county)}
            id="chart-targets"
            source="Business plan 2009/10, Key Performance Indicators; outturns from the Department for Education"
          />
          <TargetTable
            caption={`${county.name}: actual, estimate, outturn, target and verdict`}
            county={county}
            indicators={kpis}
            series={site.kent.series}
            targets={site.kent.targets}
          />
        </Section>
        <Section id="target-notes" heading="What ought a reader to know of the targets themselves?">
          <NoteCounts targets={site.kent.targets} />
          <AllTargetNotes indicators={kpis} />
        </Section>
        {INDICATOR_LISTS.filter((list) => list !== 'kpi').map((list) => (
          <OtherList key={list} list={list} />
        ))}
      </PageSources>
    </TermScope>
  );
}
