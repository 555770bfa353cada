import { writeFileSync, mkdirSync } from 'node:fs';
import { compile } from 'sass';
import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageProvider } from '../../src/components/PageContext.tsx';
import { DrawingDocument } from '../../src/figure/DrawingDocument.tsx';
import { readSite } from '../../src/prerender/readSite.ts';
import * as routes from '../../src/routes.tsx';
import { textsOf } from './svgText.ts';

const site = await readSite('public/data');
const css = compile('src/theme/site.scss', { loadPaths: ['node_modules'], quietDeps: true }).css;
const kinds = Object.values(routes).find((v) => Array.isArray(v)) as any[];
let n = 0;
const bad = new Map<string, string>();
for (const kind of kinds) {
  let pages: any[];
  try { pages = kind.pages(site); } catch (e) { console.log('KIND FAIL', kind.id, String(e)); continue; }
  for (const page of pages) {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    let html = '';
    try {
      html = renderToStaticMarkup(<PageProvider value={{ path: page.path, field: false }}><DrawingDocument value={document as any}>{page.body}</DrawingDocument></PageProvider>);
    } catch (e) { console.log('PAGE FAIL', page.path, String(e).slice(0, 300)); continue; }
    for (const m of html.matchAll(/<svg[^>]*class="plot[\s\S]*?<\/svg>/g)) {
      n += 1;
      const svg = m[0];
      const [, , w = 0, h = 0] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
      const label = /aria-label="([^"]*)"/.exec(svg)?.[1] ?? '';
      const ts = textsOf(svg);
      for (const t of ts) {
        if (t.left < -2 || t.right > w + 2 || t.top < -2 || t.bottom > h + 2) bad.set(`OUT ${w} ${label.slice(0, 70)} :: ${t.text}`, page.path);
        if (t.size < 12) bad.set(`SMALL ${t.text}`, page.path);
      }
      ts.forEach((a, i) => ts.slice(i + 1).forEach((b) => {
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 8 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4)
          bad.set(`OVER ${w} ${label.slice(0, 90)} :: ${a.text} | ${b.text}`, page.path);
      }));
    }
    if (['', 'areas/dover/', 'indicators/half-days-primary/', 'indicators/ni-114/', 'plan/', 'money/', 'areas/kent/', 'areas/', 'trusts/sevenoaks-district/', 'trusts/sevenoaks/', 'indicators/persistent-absence-10-secondary/'].includes(page.path)) {
      const name = page.path.replaceAll('/', '_') || 'home';
      mkdirSync('/tmp/pv', { recursive: true });
      writeFileSync(`/tmp/pv/${name}.html`, `<!doctype html><html lang="en-GB"><meta charset=utf-8><meta name=viewport content="width=device-width"><style>${css}</style><body class="govuk-template__body"><main class="govuk-width-container">${html}</main></body></html>`);
    }
  }
}
console.log(n, 'svgs', bad.size, 'bad');
for (const [k, v] of [...bad].slice(0, 60)) console.log(k, '@', v);
