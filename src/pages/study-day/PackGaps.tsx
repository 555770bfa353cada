import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { groupGaps } from '../../words/claimsMissing.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { labelMeasure } from '../area/Questions.tsx';
import { DataTable } from '../../components/DataTable.tsx';

/** Measures of the plan without a figure of the LCSP's own: why, who would hold it, what to ask. */
export function PackGaps({ file }: { file: AreaFile }) {
  const site = useSite();
  const gaps = groupGaps(file.coverage, ({ indicator }) => labelMeasure(site, file, indicator));
  return (
    <DataTable
      caption="Measures of the plan without a figure held at the level of the LCSP"
      shape="wide"
      columns={[{ label: 'Measures' }, { label: 'Why' }, { label: 'Who would hold it' }, { label: 'Ask' }]}
      rows={gaps.map((gap) => ({
        key: gap.indicators.join(),
        cells: [
          gap.indicators.join('; '),
          gap.reason,
          gap.wouldHold === '' ? 'not named in the documents held' : gap.wouldHold,
          gap.question === '' ? 'no question of ours' : gap.question,
        ],
      }))}
    />
  );
}
