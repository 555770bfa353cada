import { missingInFrames, type HostHeaders } from './hostHeaders.ts';

type Headers = Readonly<Record<string, string>>;

// Apache reads a per cent sign in a header as the start of a variable.
const quote = (value: string): string => `"${value.replaceAll('%', '%%')}"`;

/** `always`: on the page for unknown addresses too. */
const setAll = (headers: Headers): readonly string[] =>
  Object.entries(headers).map(([name, value]) => `Header always set ${name} ${quote(value)}`);

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

const block = (tag: string, condition: string, lines: readonly string[]): readonly string[] => [
  `<${tag} ${condition}>`,
  ...indent(lines),
  `</${tag}>`,
];

/**
 * Text of the `.htaccess` file that Apache 2.4 reads from the site's folder, wherever that stands. It needs no more than
 * `AllowOverride FileInfo`. How long a file may be kept is not said of an error, so that no missing file is kept missing.
 */
export function formatApacheHeaders(headers: HostHeaders): string {
  const framed = [...setAll(headers.framed), ...missingInFrames(headers).map((name) => `Header always unset ${name}`)];
  const types = Object.entries(headers.types).map(([end, type]) => `AddType "${type}" .${end}`);
  return [
    `ErrorDocument 404 ${headers.root}404.html`,
    '',
    ...block('IfModule', 'mod_headers.c', [
      ...setAll(headers.ordinary),
      `Header set Cache-Control ${quote(headers.askedAgain)}`,
      ...block('If', '"%{REQUEST_URI} =~ m#/assets/#"', [`Header set Cache-Control ${quote(headers.keptAssets)}`]),
      ...block('If', '"%{REQUEST_URI} =~ m#/embed/#"', framed),
    ]),
    '',
    ...block('IfModule', 'mod_mime.c', types),
    '',
  ].join('\n');
}
