import { fileURLToPath } from 'node:url';
import { compile } from 'sass';
import { testCharts } from './testCharts.ts';

const styles = compile(fileURLToPath(new URL('gallery.scss', import.meta.url))).css;

/** The gallery page as text: every test chart as the site shows it. */
const body = Object.values(testCharts)
  .map((make) => make().figure())
  .join('\n');
process.stdout.write(`<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Chart gallery</title>
<style>${styles}</style>
<main>
<h1>Chart gallery</h1>
<p>Light or dark follows the system. Rebuilt at each reload.</p>
${body}
</main>
</html>
`);
