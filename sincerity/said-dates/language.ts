const common = new Set(
  'the and to of you your we our us it is are that this with for be have has will by at from not but my me can what when if or they their please order'.split(
    ' ',
  ),
)

/**
 * The languages in which to look for dates in somebody's own words: English, unless hardly any of its common words occur; then
 * that of the reader too, as a few words may be either.
 * @param locale of the reader, BCP 47
 */
export function languagesOf(text: string, locale: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const share = words.filter((word) => common.has(word)).length / Math.max(1, words.length)
  return share >= 0.15 ? ['en'] : ['en', locale]
}
