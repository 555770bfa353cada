import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { AgesSections } from '../area/PopulationSection.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import type { AreaPart } from '../area/areaPaths.ts';
import { FollowArea } from './FollowArea.tsx';
import { GapSection, QuestionSection } from '../area/Questions.tsx';
import { PapersSection, PlanSection } from './Papers.tsx';
import { ReturnSection } from '../area/ReturnSection.tsx';
import { TargetsSection } from '../county/TargetsSection.tsx';
import { leadingEvidence } from '../../select/evidence.ts';
import { DetailFrame, DetailHead } from './DetailFrame.tsx';
import type { Theme } from './themeMeasures.ts';
import { TileSources } from './TileSources.tsx';

type PlainPart = Exclude<AreaPart, 'full' | 'sources' | Theme>;

interface PartProps {
  readonly file: AreaFile;
  readonly part: PlainPart;
}

/** The sections of one part of an area. */
function PartSections({ file, part }: PartProps) {
  const site = useSite();
  switch (part) {
    case 'targets':
      return <TargetsSection file={file} />;
    case 'own-return':
      return <ReturnSection file={file} />;
    case 'ages':
      return <AgesSections file={file} />;
    case 'questions':
      return (
        <>
          <QuestionSection file={file} />
          <GapSection file={file} />
          <PlanSection indicators={leadingEvidence(site, file).map(({ indicator }) => indicator)} />
          {file.area.type === 'LCSP' && <PapersSection area={file.area} />}
        </>
      );
    default: {
      const never: never = part;
      throw new Error(`invalid part: ${String(never)}`);
    }
  }
}

interface PartBodyProps {
  readonly file: AreaFile;
  /** Areas of the same kind in the register's order. */
  readonly siblings: readonly AreaFile['area'][];
  readonly part: PlainPart | 'sources';
  /** What the part is about, for its heading. */
  readonly topic: string;
}

/** What one part of an area shows at its own address, whichever kind of area it is. */
export function PartBody(props: PartBodyProps) {
  const { file, part } = props;
  if (part === 'sources') {
    return (
      <div className="detail">
        <DetailHead {...props} />
        <TileSources file={file} />
        <FollowArea area={file.area} />
      </div>
    );
  }
  return (
    <DetailFrame {...props} statuses={file.series.flatMap(({ status }) => status)}>
      <PartSections file={file} part={part} />
    </DetailFrame>
  );
}
