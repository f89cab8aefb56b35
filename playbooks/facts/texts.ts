import { sample, stringMatching } from 'fast-check'
import { after, before } from '../../time/dates.ts'
import type { Random } from './random.ts'
import type { Shape } from './shape.ts'
import { candidatesFor, fieldOf } from './words.ts'

/** Dates lie so many days around the present. */
const days = 14

/** What fields are called that speak of what is still to come. */
const toCome = /^(next|new|until)|(next|expected|estimated|planned)(on|at|by|date|day|visit|time)?$/i

/** What a text must be. */
interface Wanted {
  readonly shape: Shape
  readonly path: string
  readonly random: Random
  /** The present, ISO 8601. */
  readonly at: string
}

/**
 * A text of a shape: one that a person could have written where there is one, else any that its patterns allow; null where
 * none is found.
 */
export function textFor(wanted: Wanted): string | null {
  const { shape, path, random } = wanted
  const { minLength = 0, maxLength = 1_000, allOf = [] } = shape
  const patterns = [shape, ...allOf].flatMap((part) => part.pattern ?? []).map(regExp)
  const fits = (text: string): boolean =>
    text.length >= minLength && text.length <= maxLength && patterns.every((pattern) => pattern.test(text))
  const usual = formatted(wanted).filter(fits)
  if (usual[0] !== undefined) return usual[0]
  const { likely, odd, timely } = candidatesFor(fieldOf(path))
  const words = likely.filter(fits)
  if (words.length > 0) return anyOf(words, random)
  if (patterns.length === 0) return cut(likely[0], minLength, maxLength)
  return (
    anyOf(odd.filter(fits), random) ?? anyOf(timely.filter(fits), random) ?? matching(patterns, fits, random)
  )
}

const anyOf = (texts: readonly string[], { between }: Random): string | null =>
  texts[between(0, texts.length - 1)] ?? null

/** Flags are not part of a shape: what its author's pattern takes without them, it takes with them. */
function regExp(source: string): RegExp {
  try {
    return new RegExp(source, 'u')
  } catch {
    return new RegExp(source)
  }
}

/** Without blanks at its ends, as schemas like to trim. */
const cut = (word: string, minLength: number, maxLength: number): string => {
  const letters = word.replaceAll(' ', '-')
  return letters
    .repeat(Math.ceil(Math.max(1, minLength) / letters.length))
    .slice(0, Math.max(minLength, Math.min(maxLength, letters.length)))
}

const samples = 200

/** What the longest pattern allows, or one after the other what each allows, drawn until all fits. */
function matching(
  patterns: readonly RegExp[],
  fits: (text: string) => boolean,
  random: Random,
): string | null {
  const [longest] = patterns.toSorted((a, b) => b.source.length - a.source.length)
  if (longest === undefined) return null
  const draw = (pattern: RegExp): string[] =>
    sample(stringMatching(readable(pattern)), { numRuns: samples, seed: random.between(0, 2 ** 31) })
  try {
    const parts = patterns.toSorted((a, b) => placeOf(a) - placeOf(b)).map(draw)
    const joined = Array.from({ length: samples }, (_, index) => parts.map((part) => part[index]).join(''))
    const fitting = [...draw(longest), ...joined].filter(fits)
    return fitting.find((text) => /^[\x20-\x7e]+$/.test(text)) ?? fitting[0] ?? null
  } catch {
    // It cannot draw what looks ahead or behind.
    return null
  }
}

/** What starts a text comes first, what ends it last. */
const placeOf = ({ source }: RegExp): number => Number(source.endsWith('$')) - Number(source.startsWith('^'))

/** Any character is a letter or a digit, as people read what is drawn. */
const readable = ({ source, flags }: RegExp): RegExp =>
  new RegExp(
    source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\./g, (part) => (part === '.' ? '[a-z0-9]' : part)),
    flags,
  )

/** Texts of a format that is known by its name, the likeliest first. */
function formatted({ shape: { format }, path, random, at }: Wanted): string[] {
  const around = (length: (count: number) => string, most: number): string => {
    const isToCome = toCome.test(fieldOf(path)) && random.next() < 0.75
    // What happens today is neither over nor to come.
    return (isToCome ? after : before)(at, length(random.between(1, most)))
  }
  switch (format) {
    case 'date':
      return [around((count) => `P${count}D`, days).slice(0, 10)]
    case 'date-time':
      return withLessAndLess(around((count) => `PT${count}H`, days * 24))
    case 'duration':
      return [`PT${random.between(1, 48)}H`]
    case 'email':
      return [random.pick(['jonas.weber@example.com', 'mira.novak@example.com'])]
    case 'uri':
      return ['https://example.com/a']
    case 'uuid': {
      const last = String(random.between(0, 999_999)).padStart(12, '0')
      return ['4', '7', '6', '1'].map((version) => `00000000-0000-${version}000-8000-${last}`)
    }
    case 'hostname':
      return ['www.example.com']
    case 'ipv4':
      return [`192.0.2.${random.between(1, 254)}`]
    case 'ipv6':
      return [`2001:db8::${random.between(1, 9_999)}`]
    case 'base64':
      return ['YW1lbmRz']
    case 'emoji':
      return ['📦']
    case 'jwt':
      return ['eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl']
    default:
      return []
  }
}

/** A schema may want fractions of a second, or none, or no seconds at all. */
const withLessAndLess = (instant: string): string[] => [
  instant,
  instant.replace(/\.\d+Z$/, 'Z'),
  instant.replace(/:\d\d\.\d+Z$/, 'Z'),
]
