import { formatArea } from '../../format/areas.ts';
import { trackRecommendations, type TrackedRecommendation } from '../../select/record.ts';
import { areaOf, type Site } from '../../site/site.ts';
import { describeThenAndNow, sayAnswer, sayMade, sayState } from '../../words/claimsRecord.ts';
import type { ReportBlock, ReportCell } from './reportModel.ts';

const quote = (text: string, cites: readonly string[] = []): ReportCell => [{ rule: 'quoted', text, cites }];

const standingCell = (tracked: TrackedRecommendation): ReportCell => [
  { rule: 'stated', text: sayState(tracked) },
  ...tracked.entry.answers.flatMap((answer) => quote(sayAnswer(answer), [answer.provenance])),
];

/** The Sub-Committee's recommendations, how each stands, and its figure then and now; nothing while none has been made. */
export function listRecommendations(site: Site): readonly ReportBlock[] {
  const tracked = trackRecommendations(site);
  if (tracked.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Recommendations of the Sub-Committee, the answers to them, and the figure then and now',
      columns: [
        { label: 'LCSP', width: 14 },
        { label: 'Recommendation', width: 26 },
        { label: 'Made', width: 14 },
        { label: 'How it stands', width: 22 },
        { label: 'Then and now', width: 24 },
      ],
      rows: tracked.map((one) => ({
        key: one.entry.id,
        cells: [
          quote(formatArea(areaOf(site, one.entry.area))),
          quote(one.entry.text, [one.entry.provenance]),
          quote(sayMade(one.entry)),
          standingCell(one),
          one.figures === null
            ? [{ rule: 'definition', text: 'it speaks of no measure' }]
            : [describeThenAndNow(one.figures)],
        ],
      })),
    },
  ];
}
