import type { ParsingResult, Refiner } from 'chrono-node'

/** Time zones that nobody takes for a word, also in small letters. */
const clear = 'utc gmt cet cest mez mesz'.split(' ')
const american = 'est edt cst cdt mst mdt pst pdt bst'.split(' ')

/**
 * The parser takes any short word after a number for a time zone that is so abbreviated, in any case: German "ist" and "mit",
 * Spanish "art", English "get". This takes such zones back, but for those that stand in capitals or are known.
 */
const zonesAmong = (known: readonly string[]): Refiner => ({
  refine: (_, results) => results.map((result) => withoutWordAsZone(result, known)),
})

export const zonesInEnglish = zonesAmong([...clear, ...american])
export const namedZones = zonesAmong(clear)

function withoutWordAsZone(result: ParsingResult, known: readonly string[]): ParsingResult {
  const word = /[\s,(]+(\p{L}{2,4})\)?$/u.exec(result.text)
  const name = word?.[1]
  if (!word || !name || !result.start.isCertain('timezoneOffset')) return result
  if (name === name.toUpperCase() || known.includes(name.toLowerCase())) return result
  result.text = result.text.slice(0, word.index)
  for (const parts of [result.start, result.end]) parts?.delete('timezoneOffset')
  return result
}
