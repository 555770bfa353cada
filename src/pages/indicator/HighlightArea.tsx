import type { AreaId } from '../../../pipeline/contract/ids.ts';
import { Island } from '../../browser/islands/Island.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { areaHighlighter } from './AreaHighlighter.tsx';
import { selectHighlightOptions } from './selectHighlightOptions.ts';

/** A list to mark one's own area by on an indicator's page; nothing where no area can be marked. */
export function HighlightArea({ held }: { held: ReadonlySet<AreaId> }) {
  const { index } = useSite();
  const options = selectHighlightOptions(index, held);
  return options.length > 0 && <Island kind={areaHighlighter} props={{ options }} />;
}
