import { createRequire } from 'node:module'
import * as de from 'chrono-node/de'
import { Chrono } from 'chrono-node/en'
import * as es from 'chrono-node/es'
import { germanPhrases } from './german.ts'
import { germanWords, joinHours } from './joins.ts'
import { spanishPhrases } from './spanish.ts'
import { namedZones } from './zones.ts'

/**
 * Half of the library is languages that few letters are in, and it is loaded for those only. Whoever reads a letter does not wait, so
 * `import` cannot bring them.
 */
const rare = ['fi', 'fr', 'it', 'ja', 'nl', 'pt', 'ru', 'sv', 'uk', 'zh'] as const

const made = new Map<string, Chrono | undefined>()

/** The parser of a language other than English, ISO 639; undefined for one that is not known. */
export function parserOf(language: string): Chrono | undefined {
  if (!made.has(language)) made.set(language, make(language))
  return made.get(language)
}

function make(language: string): Chrono | undefined {
  if (language === 'de') return new Chrono(configured(de.casual, germanPhrases, [germanWords]))
  if (language === 'es') return new Chrono(configured(es.casual, spanishPhrases))
  const code = rare.find((each) => each === language)
  if (code === undefined) return undefined
  const chrono: typeof import('chrono-node') = createRequire(import.meta.url)('chrono-node')
  return new chrono.Chrono(configured(chrono[code].casual))
}

/** In other languages "ist" and "mit" are words; whoever means a zone writes it in capitals. */
const configured = (
  { parsers, refiners }: Chrono,
  phrases: Chrono['parsers'] = [],
  words: Chrono['refiners'] = [],
) => ({
  parsers: [...phrases, ...parsers],
  refiners: [...words, ...refiners.slice(0, -2), namedZones, joinHours, ...refiners.slice(-2)],
})
