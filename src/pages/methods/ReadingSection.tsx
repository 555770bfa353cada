import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { areaOf, countyOf, indicatorOf, type Site } from '../../site/site.ts';
import { CHART_MARKS } from '../../theme/chart.ts';
import { Judgement } from '../../components/Verdict.tsx';
import { KeyMark } from '../../figure/Key.tsx';
import { describeOnePoint, describeOnePointCaveat } from '../../words/claimsOnePoint.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { COMPARISON_LOOKS, MARKS, ROLE_COLOURS, VERDICT_LOOKS, type JudgementLook } from '../../theme/marks.ts';
import { ClaimText } from '../../components/Claims.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { ReasonTable, SymbolTable } from '../documents/SymbolTable.tsx';
import { Example, Method, Text } from './Method.tsx';

/** The first LCSP of the register that has what one point means, for the worked example. */
function selectOnePointExample(site: Site): AreaFile | undefined {
  const lcsps = site.index.areas.filter((area) => area.type === 'LCSP');
  return lcsps.flatMap((area) => site.areas.get(area.id) ?? []).find((file) => file.onePoint.length > 0);
}

function MarkTable() {
  return (
    <DataTable
      caption="Marks: the same in every chart, table and key"
      columns={[{ label: 'Mark', brief: true }, { label: 'How it looks and what it means' }]}
      rows={CHART_MARKS.map((mark) => ({
        key: mark,
        cells: [
          <span key="mark" className="mark-cell">
            <KeyMark mark={mark} /> {MARKS[mark].word}
          </span>,
          MARKS[mark].meaning,
        ],
      }))}
    />
  );
}

function OnePointExamples() {
  const site = useSite();
  const example = selectOnePointExample(site);
  if (example === undefined) return null;
  const place = (level: string) =>
    level === 'district' && example.area.district !== null ? areaOf(site, example.area.district) : example.area;
  return (
    <Example>
      {example.onePoint.map((one) => {
        const indicator = indicatorOf(site, one.indicator);
        return (
          <div key={one.indicator}>
            <ClaimText claim={describeOnePoint(one, indicator, place(one.level))} />
            <ClaimText claim={describeOnePointCaveat(one, indicator, countyOf(site))} />
          </div>
        );
      })}
    </Example>
  );
}

/** The two colours of a judgement and its uncoloured outline, each with every shape and word that wears it. */
function ColourTable() {
  const looks: readonly JudgementLook[] = [...Object.values(VERDICT_LOOKS), ...Object.values(COMPARISON_LOOKS)];
  return (
    <DataTable
      caption="Colours of judgements: never without a shape and a word"
      columns={[{ label: 'Colour', brief: true }, { label: 'Words that wear it' }]}
      rows={Object.entries(ROLE_COLOURS).map(([role, colour]) => ({
        key: role,
        cells: [
          colour,
          <ul key="looks" className="govuk-list plain-list">
            {looks
              .filter((look) => look.role === role)
              .map((look) => (
                <li key={look.word}>
                  <Judgement look={look} />
                </li>
              ))}
          </ul>,
        ],
      }))}
    />
  );
}

/** How to read figures: rounding, marks, symbols, reasons, one point. */
export function ReadingSection() {
  return (
    <>
      <Method id="rounding" heading="How are figures rounded?">
        <Text>
          Once, when they are shown, half away from zero, to the decimals of their source. The files keep full
          precision. 0 is shown as 0. A % sign stands with a percentage; a rate per 1,000 pupils says so.
        </Text>
      </Method>
      <Method id="marks" heading="What do the marks mean?">
        <MarkTable />
        <ColourTable />
      </Method>
      <Method id="symbols" heading="What do the symbols mean?">
        <SymbolTable />
      </Method>
      <Method id="missing" heading="What stands where there is no figure?">
        <ReasonTable />
      </Method>
      <Method id="one-point" heading="What does one point mean in children?">
        <Text>
          One percentage point, or one per 1,000, is turned into children of a named population, never of one we do not
          have. For attendance it is half days a pupil a year: possible half days divided by pupils, divided by 100.
        </Text>
        <OnePointExamples />
      </Method>
    </>
  );
}
