/** A file made from the contract, beside the pages. */
export interface SiteDocument {
  /** Path from the site root. */
  readonly path: string;
  readonly content: Uint8Array;
}
