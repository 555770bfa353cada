import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { CountySeriesSection } from '../county/CountySeriesSection.tsx';
import { ComparedSection } from '../area/ComparedSection.tsx';
import { IndicatorSection } from '../area/IndicatorSection.tsx';
import { MeasureTabs } from './MeasureTabs.tsx';
import type { Theme, ThemeMeasure } from './themeMeasures.ts';

function MeasureSection({ file, measure }: { file: AreaFile; measure: ThemeMeasure }) {
  switch (measure.kind) {
    case 'plan':
      return <IndicatorSection file={file} evidence={measure.evidence} withChange />;
    case 'county':
      return <CountySeriesSection file={file} held={measure.held} />;
    case 'compared':
      return <ComparedSection file={file} evidence={measure.evidence} withChange />;
    default: {
      const never: never = measure;
      throw new Error(`invalid measure: ${String(never)}`);
    }
  }
}

interface Props {
  readonly file: AreaFile;
  readonly theme: Theme;
  /** Every measure of the topic. */
  readonly all: readonly ThemeMeasure[];
  /** The one this page is about; undefined where the topic has none. */
  readonly measure: ThemeMeasure | undefined;
}

/** One measure of a topic with its charts, and the way to the others. */
export function ThemeSections({ file, theme, all, measure }: Props) {
  if (measure === undefined) return null;
  return (
    <>
      <MeasureTabs file={file} theme={theme} all={all} current={measure.indicator.id} />
      <MeasureSection file={file} measure={measure} />
    </>
  );
}
