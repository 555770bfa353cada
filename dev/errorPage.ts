const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escape = (text: string): string => text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);

/** What went wrong, as a page to read in the place of the one asked for; it reloads as any page does. */
export const errorPage = (heading: string, text: string): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escape(heading)}</title>
<style>body{font:1rem/1.5 system-ui;margin:2rem;max-width:75rem}pre{white-space:pre-wrap;overflow-wrap:anywhere}</style>
</head>
<body>
<h1>${escape(heading)}</h1>
<p>Mend it and save: this page then shows what was asked for.</p>
<pre>${escape(text)}</pre>
</body>
</html>
`;
