import type { FileHead } from '../../pipeline/contract/files.ts';
import { embedPath, hasEmbed } from '../site/paths.ts';
import type { Page } from '../pages/page.ts';
import { embedHeight } from './embedHeight.ts';
import { sayBareImprint, sayBareNotice } from './frame/BareBody.tsx';
import { Link } from '../components/Link.tsx';

/** A figure of a rendered page: figures hold no figures, so each ends at the first end tag. */
const FIGURE = /<figure class="figure" id="([^"]+)"[\s\S]*?<\/figure>/g;
const CITE = /<a class="cite\b[^>]*>[\s\S]*?<\/a>/g;
const TITLE = /<h[2-4] class="figure-title"([^>]*)>([\s\S]*?)<\/h[2-4]>/;
const SENTENCE = /<p class="figure-sentence">([\s\S]*?)<\/p>/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

const textOf = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);

interface Cut {
  readonly id: string;
  readonly html: string;
  readonly title: string;
  readonly sentence: string;
}

/** Figures as they stand alone: without links to notes of their page, under a heading of the second level. */
function cutFigures(html: string): readonly Cut[] {
  return [...html.matchAll(FIGURE)].map(([figure, id = '']) => ({
    id,
    html: figure.replace(CITE, '').replace(TITLE, '<h2 class="figure-title"$1>$2</h2>'),
    title: textOf(TITLE.exec(figure)?.[2] ?? ''),
    sentence: textOf(SENTENCE.exec(figure)?.[1] ?? ''),
  }));
}

function EmbedBody({ page, figure }: { page: Page; figure: Cut }) {
  return (
    <>
      <h1 className="govuk-visually-hidden">{page.title}</h1>
      {/* Rendered by React a moment ago, as a part of its own page. */}
      <div dangerouslySetInnerHTML={{ __html: figure.html }} />
      <p className="govuk-body">
        From <Link to={`${page.path}#${figure.id}`}>the page of {page.title}</Link>, with where each number comes from.
      </p>
    </>
  );
}

/** A rendered page whose charts for other people's pages say how high a frame each asks for. */
export function withEmbedHeights(page: Page, html: string, head: FileHead): string {
  const around = {
    from: `From the page of ${page.title}, with where each number comes from.`,
    imprint: sayBareImprint(head),
    notice: sayBareNotice(head),
  };
  return html.replace(FIGURE, (figure, id: string) => {
    if (!hasEmbed(page.path, id)) return figure;
    const height = embedHeight(figure.replace(CITE, ''), around);
    return figure.replace(` id="${id}"`, ` id="${id}" data-embed-height="${height}"`);
  });
}

/**
 * The bare pages of a page's charts, for other people's pages. They are cut from the page as it was rendered, so that a
 * chart is drawn once and the two cannot differ.
 */
export const embedPages = (page: Page, html: string): readonly Page[] =>
  cutFigures(html)
    .filter(({ id }) => hasEmbed(page.path, id))
    .map((figure) => ({
      path: embedPath(page.path, figure.id),
      title: `${figure.title} (${page.title})`,
      description: `${figure.sentence} A chart from the page of ${page.title}.`,
      trail: [],
      body: <EmbedBody page={page} figure={figure} />,
      runningHead: page.runningHead,
      formOf: page.path,
      frame: 'bare',
      sheet: 'forms',
    }));
