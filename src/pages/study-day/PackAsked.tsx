import { Cite } from '../../components/Citations.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Said, ClaimList } from '../../components/Claims.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatArea } from '../../format/areas.ts';
import { trackRecommendations, recordDay, type RecordDay, type TrackedRecommendation } from '../../select/record.ts';
import {
  describeRecordDay,
  describeThenAndNow,
  sayAnswer,
  sayMade,
  sayState,
  THEN_AND_NOW,
  describeStates,
} from '../../words/claimsRecord.ts';
import type { EnquiryPlace } from './enquiryRules.ts';
import { areaOf } from '../../site/site.ts';
import { Section } from '../documents/DocumentPage.tsx';
import type { Area } from '../../../pipeline/contract/area.ts';
import { Link } from '../../components/Link.tsx';
import { packPath } from './studyDayPaths.ts';

/** An LCSP by name, leading to its ready pack. */
export const PackLink = ({ area }: { area: Area }) => <Link to={packPath(area)}>{area.name}</Link>;

/** The answers to a recommendation under how it stands. */
export function Standing({ tracked }: { tracked: TrackedRecommendation }) {
  return (
    <>
      {sayState(tracked)}
      {tracked.entry.answers.map((answer) => (
        <span key={answer.date} className="small-note">
          {sayAnswer(answer)}&nbsp;
          <Cite id={answer.provenance} />
        </span>
      ))}
    </>
  );
}

/** The figure of its measure then and now. */
function ThenAndNow({ tracked: { figures } }: { tracked: TrackedRecommendation }) {
  return figures === null ? <>it speaks of no measure</> : <Said claim={describeThenAndNow(figures)} />;
}

/** What the two figures are and which day is counted at, said once over all LCSPs; nothing while nothing is entered. */
export function AskedNote({ day }: { day: RecordDay | null }) {
  if (day === null) return null;
  return (
    <p className="govuk-body">
      <Said claim={describeRecordDay(day)} /> <Said claim={THEN_AND_NOW} />
    </p>
  );
}

/** What the sub-committee asked about an LCSP and what came of it; nothing where it has asked nothing. */
export function PackAsked({ place: { area } }: { place: EnquiryPlace }) {
  const site = useSite();
  const mine = trackRecommendations(site).filter(({ entry }) => entry.area === area.id);
  if (mine.length === 0) return null;
  return (
    <div className="pack-part">
      <h3 className="govuk-heading-m">{formatArea(area)}</h3>
      <DataTable
        caption={`What was asked of ${formatArea(area)}, what was answered, and the figure then and now`}
        shape="wide"
        columns={[
          { label: 'Recommendation' },
          { label: 'Made' },
          { label: 'How it stands' },
          { label: 'Then and now' },
        ]}
        rows={mine.map((tracked) => ({
          key: tracked.entry.id,
          cells: [
            <span key="text">
              {tracked.entry.text}&nbsp;
              <Cite id={tracked.entry.provenance} />
            </span>,
            sayMade(tracked.entry),
            <Standing key="standing" tracked={tracked} />,
            <ThenAndNow key="figures" tracked={tracked} />,
          ],
        }))}
      />
    </div>
  );
}

/** What was recommended and answered so far, and the figure of its measure then and now. */
export function RecommendationSection() {
  const site = useSite();
  const day = recordDay(site);
  const tracked = trackRecommendations(site);
  return (
    <Section id="recommendations" heading="What has been recommended, and what was answered?">
      {tracked.length === 0 || day === null ? (
        <p className="govuk-body">
          No recommendation of the Sub-Committee is in the papers held, so none is entered. Once one is, it stands here
          and in the pack of every LCSP it concerns.
        </p>
      ) : (
        <>
          <ClaimList claims={[describeStates(tracked), describeRecordDay(day), THEN_AND_NOW]} />
          <DataTable
            caption="Recommendations of the Sub-Committee, the answers to them, and the figure then and now"
            shape="wide"
            columns={[
              { label: 'LCSP' },
              { label: 'Recommendation' },
              { label: 'Made' },
              { label: 'How it stands' },
              { label: 'Then and now' },
            ]}
            rows={tracked.map((one) => ({
              key: one.entry.id,
              cells: [
                <PackLink key="area" area={areaOf(site, one.entry.area)} />,
                <span key="text">
                  {one.entry.text} <Cite id={one.entry.provenance} />
                </span>,
                sayMade(one.entry),
                <Standing key="standing" tracked={one} />,
                <ThenAndNow key="figures" tracked={one} />,
              ],
            }))}
          />
        </>
      )}
    </Section>
  );
}

/** The address of the ready pack, as a link. */
export const PackAddress = ({ area }: { area: Area }) => <Link to={packPath(area)}>{packPath(area)}</Link>;
