/**
 * What a pattern takes for a letter: in Latin, each one that is; of other alphabets all characters. To make `\p{L}` ready takes ten
 * times as long, at each place of each of hundreds of patterns.
 */
const letters =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u0370-\\u1fff\\u2c00-\\u2dff\\u3041-\\ud7ff\\uf900-\\ufdff'

const ranges = (source: string): string => source.replaceAll('\\p{L}', letters).replaceAll('\\p{N}', '0-9')

/** The source of a pattern, its `\p{L}` and `\p{N}` as ranges of characters. */
export const withRanges = (source: string): string =>
  source.replace(/\[(?:[^\]\\]|\\.)*\]|\\p\{[LN]\}/g, (found) =>
    found.startsWith('[') ? ranges(found) : `[${ranges(found)}]`,
  )
