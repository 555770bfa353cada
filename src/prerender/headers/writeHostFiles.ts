import type { FileHead } from '../../../pipeline/contract/files.ts';
import type { FolderDraft } from '../../../pipeline/disk/draft.ts';
import { formatApacheHeaders } from './formatApacheHeaders.ts';
import { formatAzureHeaders } from './formatAzureHeaders.ts';
import { formatNginxHeaders } from './formatNginxHeaders.ts';
import { hostHeaders } from './hostHeaders.ts';
import { headersFile } from './securityHeaders.ts';

export interface HostFilesOptions {
  readonly edition: FileHead['edition'];
  /** First parts of the addresses of pages. */
  readonly folders: readonly string[];
  readonly siteUrl: string | undefined;
  /** Digest of the style sheet that stands in pages. */
  readonly styles: string;
}

/** Writes the headers of the site in the language of each common static host; a host reads its own and no other. */
export function writeHostFiles(
  site: Pick<FolderDraft, 'write'>,
  { edition, folders, siteUrl, styles }: HostFilesOptions,
): void {
  const headers = hostHeaders(edition, siteUrl, styles);
  const files = {
    _headers: headersFile(edition, folders, styles),
    '.htaccess': formatApacheHeaders(headers),
    'nginx.conf.txt': formatNginxHeaders(headers),
    'staticwebapp.config.json': formatAzureHeaders(headers),
  };
  for (const [path, content] of Object.entries(files)) site.write(path, content);
}
