import type { Recommendation } from '../../../pipeline/contract/governance.ts';
import { formatArea } from '../../format/formatArea.ts';
import { formatBlank } from '../../format/formatBlank.ts';
import { formatDate } from '../../format/formatDate.ts';
import type { Site } from '../../site/site.ts';
import { areaOf } from '../../site/areaOf.ts';
import type { ReportBlock, ReportLine } from './reportModel.ts';

const quote = (text: string, cites: readonly string[] = []): readonly ReportLine[] => [{ rule: 'quoted', text, cites }];

function describeAnswer({ answer, answeredBy, answerDate }: Recommendation): string {
  if (answer === '') return 'awaited';
  const by = [answeredBy, formatDate(answerDate)].filter((part) => part !== '').join(', ');
  return by === '' ? answer : `${answer} (${by})`;
}

/** The Sub-Committee's recommendations with the answers to them; nothing while none has been made. */
export function listRecommendations(site: Site): readonly ReportBlock[] {
  const { recommendations } = site.governance;
  if (recommendations.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Recommendations of the Sub-Committee and the answers to them',
      columns: [
        { label: 'LCSP', width: 18 },
        { label: 'Recommendation', width: 36 },
        { label: 'Made', width: 18 },
        { label: 'Answer', width: 28 },
      ],
      rows: recommendations.map((one) => ({
        key: `${one.id} ${one.area}`,
        cells: [
          quote(formatArea(areaOf(site, one.area))),
          quote(one.text, [one.provenance]),
          quote(`${one.meeting}, ${formatBlank(formatDate(one.date), 'no date entered')}`),
          quote(describeAnswer(one)),
        ],
      })),
    },
  ];
}
