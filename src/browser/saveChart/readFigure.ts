import { element } from '../element.ts';
import { embedPath } from '../../site/paths.ts';

/** What is taken away with a chart, in words. */
export interface ChartWords {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly release: string;
  readonly address: string;
  /** Publication, release and address: enough to find the chart again. */
  readonly citation: string;
  /** Name for a saved file, without its ending. */
  readonly fileName: string;
  /** HTML for another page; blank where the chart has no page of its own. */
  readonly embedCode: string;
}

const words = (element: Element | null): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Address of a path of this site; on a disk the path itself, because a folder's address means nothing elsewhere. */
function addressOf(path: string, root: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const here = location.protocol.startsWith('http') ? new URL(root, location.href).href : undefined;
  const own = document.querySelector<HTMLElement>('[data-path]')?.dataset['path'] ?? '';
  const site = canonical?.endsWith(own) ? canonical.slice(0, canonical.length - own.length) : here;
  return site === undefined ? path : `${site}${path}`;
}

function formatEmbedCode(address: string, title: string, height: string): string {
  const look = { width: '100%', height, loading: 'lazy' };
  return element('iframe', { src: address, title, ...look }).outerHTML;
}

/** Words of a figure, from the figure itself and from what its page says of path and release. */
export function readFigure(figure: HTMLElement): ChartWords {
  const { path = '', release = '', root = './' } = document.querySelector<HTMLElement>('[data-path]')?.dataset ?? {};
  const site = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '';
  const title = words(figure.querySelector('.figure-title'));
  const address = addressOf(`${path}#${figure.id}`, root);
  // Written by the build where the chart has a page of its own.
  const height = figure.dataset['embedHeight'];
  const canEmbed = height !== undefined && location.protocol.startsWith('http');
  return {
    title,
    subtitle: words(figure.querySelector('.figure-subtitle')),
    source: words(figure.querySelector('.figure-source')),
    release,
    address,
    citation: `${site}, release ${release}: ${title}. ${address}`,
    fileName: `${path}${figure.id}`.replace(/[^a-z0-9]+/g, '-') + `_${release}`,
    embedCode: canEmbed ? formatEmbedCode(addressOf(embedPath(path, figure.id), root), title, height) : '',
  };
}
