import type { FileHead } from '../../../pipeline/contract/files.ts';
import type { Assets, Asset } from '../bundleAssets.ts';

/** What the page that checks files knows, a script each. */
export interface CheckRegisters {
  /** What a return is judged by. */
  readonly returns: Asset;
  /** What a published file is read by. */
  readonly recipes: Asset;
}

/** What every page of one build shares. */
export interface SiteFrame {
  readonly head: FileHead;
  readonly assets: Assets;
  /** Registers the page that checks files judges by; absent where there is no such page. */
  readonly registers?: CheckRegisters | undefined;
  /** The field copy: links name `index.html`, because a disk has no folder pages. */
  readonly field: boolean;
  /** Address the site is published at, ending in `/`; undefined when not known. */
  readonly siteUrl: string | undefined;
  /** Paths of the pictures for shared links, where any were drawn. */
  readonly pictures?: ReadonlySet<string>;
  /** True where the build prints PDFs, which pages then link to. */
  readonly pdfs?: boolean;
  /** Every page's path, so that header and footer link only to what exists. */
  readonly paths: ReadonlySet<string>;
}
