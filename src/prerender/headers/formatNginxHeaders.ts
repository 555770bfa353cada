import type { HostHeaders } from './hostHeaders.ts';

type Headers = Readonly<Record<string, string>>;

/** `always`: on the page for unknown addresses too. How long a file may be kept is not said of an error. */
const addAll = (headers: Headers, cache: string): readonly string[] => [
  ...Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`),
  `add_header Cache-Control "${cache}";`,
];

const block = (name: string, lines: readonly string[]): readonly string[] => [
  `${name} {`,
  ...lines.map((line) => `  ${line}`),
  '}',
];

const withoutCharset = (type: string): string => type.replace(/;.*$/, '');

/** Types in the form nginx wants: their names alone, and apart from them which are text in UTF-8. */
function setTypes(types: Headers): readonly string[] {
  const texts = Object.values(types).filter((type) => type.includes('charset=utf-8'));
  // nginx adds HTML by itself and warns when told twice.
  const named = [...new Set(texts.map(withoutCharset))].filter((type) => type !== 'text/html');
  return [
    ...block(
      'types',
      Object.entries(types).map(([end, type]) => `${withoutCharset(type)} ${end};`),
    ),
    'charset utf-8;',
    `charset_types ${named.join(' ')};`,
  ];
}

/**
 * Text of a file for nginx to include in the `server` block of the site. In nginx a block with a header of its own
 * takes over none from outside, so each location repeats the whole list.
 */
export function formatNginxHeaders({ ordinary, framed, keptAssets, askedAgain, types, root }: HostHeaders): string {
  return [
    '# Include this file in the "server" block of the site. A "location" of your own that adds a header',
    '# loses all of these: give it the list again.',
    `error_page 404 ${root}404.html;`,
    ...setTypes(types),
    ...addAll(ordinary, askedAgain),
    ...block(`location ^~ ${root}assets/`, addAll(ordinary, keptAssets)),
    ...block(`location ^~ ${root}embed/`, addAll(framed, askedAgain)),
    '',
  ].join('\n');
}
