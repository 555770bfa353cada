import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/**
 * How hard text is pressed: `quick` for whoever waits for the page, a hundredth of the time and a fifth more bytes;
 * `smallest` is what a static host that compresses once sends, for whoever weighs a page.
 */
export type Effort = 'quick' | 'smallest';

const EFFORTS: Readonly<Record<Effort, { readonly brotli: number; readonly gzip: number }>> = {
  quick: { brotli: 5, gzip: 6 },
  smallest: { brotli: 11, gzip: 9 },
};

/** The encoding to send, from a request's `Accept-Encoding`; one refused with `q=0` is not used. */
export function selectEncoding(accepted: string | undefined): Encoding {
  const offers = (accepted ?? '').split(',').map((offer) => offer.trim().toLowerCase());
  const takes = (name: string) => offers.some((offer) => offer.startsWith(name) && !/;\s*q=0(\.0*)?$/.test(offer));
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}

export function compress(content: Buffer, encoding: Encoding, effort: Effort): Buffer {
  switch (encoding) {
    case 'br':
      return brotliCompressSync(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: EFFORTS[effort].brotli,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      });
    case 'gzip':
      return gzipSync(content, { level: EFFORTS[effort].gzip });
    case 'identity':
      return content;
  }
}
