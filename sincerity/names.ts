import { keysOf } from './fold.ts'

const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|madam|herr|frau|hr|fr|sr|sra|srta|senor|senora|don|dona|dipl|ing|mag|phd|md|jr|ii|iii|von|van|de|der|den|del|la|los|las|el|al|bin|y|und|and|the|of|du|di|da)$/

/** The parts by which somebody may be called: without titles, particles and initials, unless there is nothing else. */
export function callings(name: string): string[] {
  const keys = keysOf(name)
  const own = keys.filter((key) => !titles.test(key) && ([...key].length > 1 || isWithoutSpaces(key)))
  return own.length > 0 ? own : keys
}

/** Whether a text calls somebody by a part of their name. */
export function mentions(text: string, name: string): boolean {
  const words = keysOf(text)
  const own = words.map((word) => word.replace(/'s?$/, ''))
  // "Mr and Mrs Brandt" are "The Brandts".
  const isFamily = /^the\s/i.test(name)
  return callings(name).some((part) =>
    isWithoutSpaces(part)
      ? words.some((word) => word.includes(part))
      : own.includes(part) || (isFamily && own.includes(part.replace(/s$/, ''))),
  )
}

/** Whether a text has a name in full, in any order of its parts, one after the other. */
export function mentionsFully(text: string, name: string): boolean {
  const parts = callings(name)
  const words = keysOf(text)
  return words.some((_, at) => {
    const near = words.slice(at, at + parts.length + 2)
    return parts.length > 1 && parts.every((part) => near.includes(part))
  })
}

/** Scripts that do not part words. */
const isWithoutSpaces = (word: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(
    word,
  )
