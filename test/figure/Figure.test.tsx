import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { provenanceId, sourceId } from '../../pipeline/contract/ids.ts';
import type { Provenance } from '../../pipeline/contract/provenance.ts';
import { CHART_MARKS } from '../../src/theme/chart.ts';
import { areaStrip } from '../../src/charts/areaStrip/areaStrip.ts';
import { CitationScope } from '../../src/components/Citations.tsx';
import { ChartTable, Figure } from '../../src/figure/Figure.tsx';
import { DrawingDocument } from '../../src/figure/Drawings.tsx';
import { Judgement } from '../../src/components/Verdict.tsx';
import { Key } from '../../src/figure/Key.tsx';
import { COMPARISON_LOOKS, MARKS, VERDICT_LOOKS, type JudgementLook } from '../../src/theme/marks.ts';
import { stripRows } from '../charts/districtRows.ts';
import { serverDocument } from '../charts/testChart.tsx';

const rows = stripRows('Dover');

const markup = renderToStaticMarkup(
  <DrawingDocument value={serverDocument}>
    <Figure chart={areaStrip} rows={rows} id="strip" source="the release" headingLevel={3} />
  </DrawingDocument>,
);

test('a figure holds title, key, both drawings, sentence, table and source', () => {
  expect(markup).toContain('<h3 class="figure-title" id="strip-title">');
  expect(markup).toContain('class="chart chart-narrow"');
  expect(markup).toContain('viewBox="0 0 360 ');
  expect(markup).toContain('viewBox="0 0 640 ');
  expect(markup).toContain('<details');
  expect(markup).toContain('Source: the release');
  expect(markup).not.toMatch(/style=/);
});

test('a figure outside a drawing document is refused', () => {
  expect(() => renderToStaticMarkup(<Figure chart={areaStrip} rows={rows} id="strip" />)).toThrow(
    'missing DrawingDocument',
  );
});

const entry = (id: string): Provenance => ({
  id: provenanceId(id),
  source: sourceId('release'),
  section: id,
  line: '1',
  asPrinted: '',
  did: 'copied',
  check: '',
  row: `${id}.csv:1`,
});

test('the table has one header row, row headers, and links from numbers to where they come from', () => {
  const table = renderToStaticMarkup(
    <CitationScope entries={['p1', 'p2', 'p3'].map(entry)}>
      <ChartTable table={areaStrip.table(rows)} />
    </CitationScope>,
  );
  expect(table.match(/<thead/g)).toHaveLength(1);
  expect(table.match(/scope="row"/g)).toHaveLength(14);
  expect(table).toMatch(/href="#prov-p1"/);
  expect(table).toContain('row-set-off');
  expect(table).toContain('low reliability');
});

test('the key has the marks used and no others', () => {
  const key = renderToStaticMarkup(<Key marks={['target', 'actual']} />);
  expect(key.match(/<li /g)).toHaveLength(2);
  expect(key.indexOf('actual')).toBeLessThan(key.indexOf('target'));
  expect(renderToStaticMarkup(<Key marks={[]} />)).toBe('');
});

test('every mark has a word, and no two the same', () => {
  const full = renderToStaticMarkup(<Key marks={CHART_MARKS} full />);
  expect(full.match(/<li /g)).toHaveLength(CHART_MARKS.length);
  expect(new Set(Object.values(MARKS).map(({ word }) => word)).size).toBe(CHART_MARKS.length);
});

const markupOf = (look: JudgementLook): string => renderToStaticMarkup(<Judgement look={look} />);

test('better and worse differ in shape, and what is not judged wears neither colour', () => {
  expect(VERDICT_LOOKS.met.shape).not.toBe(VERDICT_LOOKS['not met'].shape);
  expect(COMPARISON_LOOKS.better.shape).not.toBe(COMPARISON_LOOKS.worse.shape);
  for (const state of ['not judged', 'not assessed', 'not comparable'] as const) {
    expect(markupOf(VERDICT_LOOKS[state])).toContain('judgement-outline');
    expect(markupOf(VERDICT_LOOKS[state])).toContain(VERDICT_LOOKS[state].word);
  }
  const compared: readonly string[] = Object.values(COMPARISON_LOOKS).map(({ shape }) => shape);
  expect(compared).not.toContain(VERDICT_LOOKS.met.shape);
  expect(compared).not.toContain(VERDICT_LOOKS['not met'].shape);
  const shapes = Object.values(VERDICT_LOOKS).map(({ shape }) => shape);
  expect(new Set(shapes).size).toBe(shapes.length);
});
