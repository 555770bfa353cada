import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { spine } from '../../src/charts/spine/spine.ts';
import { drawPreview } from '../../src/browser/check/drawPreview.ts';
import { overTimeOf } from '../../src/check/preview/overTimeOf.ts';
import { previewFigures } from '../../src/check/preview/previewRows.ts';
import { spineOf } from '../../src/check/preview/spineOf.ts';
import { checkAsPage, pageRegisters, returnOf } from './returnsFor.ts';

const figuresOf = async (...rows: readonly string[]) =>
  previewFigures(await checkAsPage('dover.csv', returnOf(...rows)), pageRegisters);

const PRIMARY = 'Dover,persistent-absence-10-primary,2008/09,12.9,430,3337,,School census';

test('a counted figure has its Wilson interval and its comparison with Kent', async () => {
  const [figure] = await figuresOf(PRIMARY);
  expect(figure).toMatchObject({ place: { name: 'Dover LCSP' }, result: 'may be better', digits: 1 });
  // Wilson, x = 430, n = 3337, z = 1.959963984540054.
  expect(figure?.value).toBeCloseTo(12.885825591849, 9);
  expect(figure?.lower).toBeCloseTo(11.791, 2);
  expect(figure?.upper).toBeCloseTo(14.066, 2);
});

test('half days missed have no interval and no place in the spine', async () => {
  const figures = await figuresOf('Dover,half-days-primary,2008/09,5.11,56124,1098625,,School census', PRIMARY);
  expect(figures[0]).toMatchObject({ lower: null, upper: null, result: 'not compared' });
  expect(spineOf(figures).map(({ indicator }) => indicator)).toEqual(['persistent-absence-10-primary']);
});

test('a small count is shown as withheld, without value or interval', async () => {
  const figures = await figuresOf('Dover,ni-114,2008/09,0.4,3,7463,,School census');
  expect(figures[0]).toMatchObject({ value: null, lower: null, upper: null, status: 'c', missing: 'suppressed' });
  expect(JSON.stringify(spine.table(spineOf(figures)))).not.toMatch(/0\.4|\b3\b/);
});

test('the spine takes the year with most counted measures', async () => {
  const figures = await figuresOf(
    PRIMARY,
    'Dover,persistent-absence-10-secondary,2008/09,22.5,680,3022,,School census',
    PRIMARY.replace('2008/09,12.9,430', '2009/10,13.3,444'),
  );
  expect(spineOf(figures).map(({ period }) => period.label)).toEqual(['2008/09', '2008/09']);
});

test('a measure stands over its years with Kent behind it, in those years only', async () => {
  const figures = await figuresOf(PRIMARY, PRIMARY.replace('2008/09,12.9,430,3337', '2009/10,13.3,444,3344'));
  const rows = overTimeOf(figures, pageRegisters);
  expect(rows.map(({ place, period }) => `${place.name} ${period.label}`)).toEqual([
    'Dover LCSP 2008/09',
    'Dover LCSP 2009/10',
    'Kent 2008/09',
    'Kent 2009/10',
  ]);
});

/** What the page shows of a return once its charts are asked for. */
async function previewOf(...rows: readonly string[]): Promise<HTMLElement> {
  const page = parseHTML('<main></main>').document as unknown as Document;
  // The page's own document: what it draws, it draws in the one it stands in.
  vi.stubGlobal('document', page);
  const place = page.querySelector('main');
  if (place === null) throw new Error('missing place of the preview');
  drawPreview(place, await checkAsPage('dover.csv', returnOf(...rows)), pageRegisters);
  vi.unstubAllGlobals();
  return place;
}

test('a return whose counted figures are all withheld has its reasons where the chart would stand', async () => {
  const place = await previewOf(
    'Dover,ni-114,2008/09,0.4,3,7463,,School census',
    'Dover,persistent-absence-10-primary,2008/09,12.9,,,,School census',
  );
  expect(place.querySelector('.figure-sentence')?.textContent).toBe(
    'No figure can be shown: withheld to protect children (c).',
  );
  expect(place.querySelector('figure svg')).toBeNull();
  expect(place.querySelectorAll('figure tbody tr')).toHaveLength(2);
  expect(place.textContent).toContain(
    'Permanent exclusions: No figure can be shown: withheld to protect children (c).',
  );
});

test('a return with nothing that a chart could show is told so, measure by measure', async () => {
  const place = await previewOf('Dover,ni-087,2008/09,,,,x,School census', 'Dover,ni-117,2008/09,,,,c,Connexions');
  expect(place.querySelector('svg')).toBeNull();
  expect(place.textContent).toContain('No figure can be shown: not in the sources held.');
  expect(place.textContent).toContain('No figure can be shown: withheld to protect children (c).');
});

test('a return without a sound row is told that there is no figure', async () => {
  const place = await previewOf('Dover,ni-114,2008/09,nonsense,3,7463,,School census');
  expect(place.textContent).toBe('No row without an error, so there is no figure to show.');
});
