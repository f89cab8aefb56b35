import type { ParsedResult } from 'chrono-node'

/** What the parser takes for a date and people do not. */
export function isFalseFriend(result: ParsedResult, whole: string): boolean {
  const { text, index, start } = result
  const before = whole.slice(0, index)
  const after = whole.slice(index + text.length)
  const isNumeric = /^[\d/.-]+$/.test(text)
  return (
    // "sat", "sun", "mar" and "march" in lower case are words; "wed" may be sloppy for the day, but hardly in a letter.
    /^\W*(?:sun|sat|mon|wed|mar|may|march|august)\W*$/.test(text) ||
    // A piece of a word: the parser takes an accent for its end ("in Händen", "in März" begin with an hour and a minute).
    (/\p{L}$/u.test(text) && /^\p{L}/u.test(after)) ||
    (/^\p{L}/u.test(text) && /\p{L}$/u.test(before)) ||
    // German abbreviates its weekdays to words of its own, and of English.
    /^(?:mo|di|mi|do|fr|sa|so)$/i.test(text) ||
    // In Spanish "tarde" is late; the afternoon is "la tarde" or "esta tarde".
    (/^tarde$/i.test(text) && !/\bla\s*$/i.test(before)) ||
    // "Bestellung 114: Ist es wieder gut?" has no time in it, nor a zone.
    /^\d+:(?:\s*\p{L}{1,3})?$/u.test(text) ||
    // "A Sunday" is any.
    (/^\w+day$/i.test(text) && /\ban?\s*$/i.test(before)) ||
    // How long something took.
    /^for\b/i.test(text) ||
    (/\b(?:later|after|out|forward|henceforth)$/i.test(text) && !/\btomorrow\b/i.test(text)) ||
    // Not a time but an amount: "2 to 3 pieces", "at 5 locations", "at 10 %".
    /^\d{1,2}\s*(?:to|-|–|until|through|till)\s*\d{1,2}$/i.test(text) ||
    (/^at \d{1,2}$/i.test(text) &&
      /^(?:\s*%|[.,]\d|\s+(?!on|today|tomorrow|tonight|in|this|sharp|or|and|your|local)[a-z])/i.test(
        after,
      )) ||
    // A fraction, or the number of something.
    (isNumeric && !start.isCertain('year') && (text === '24/7' || /^\s*(?:of|the|inch)\b/i.test(after))) ||
    (isNumeric &&
      /(?:\b(?:order|invoice|no\.?|number|version|size|item|part|reference|ref\.?|ticket)\s*|#|[\d/+.-])$/i.test(
        before,
      )) ||
    // Greetings.
    (/^(?:morning|afternoon|evening|night)$/i.test(text) && /\bgood\s*$/i.test(before)) ||
    // "Today's" and "as of today" date what stands now.
    (result.tags().has('casualReference/today') &&
      text.toLowerCase() === 'today' &&
      (/^['’]s\b/.test(after) || /\bas of\s*$/i.test(before)))
  )
}

/**
 * Blanks out what is not said as a date: names in full, and alone after a greeting or on a line (neither June nor Mr. Sunday is a
 * date); addresses; and what is quoted from the reader.
 */
export function masked(text: string, names: readonly string[]): string {
  const parts = names.flatMap((name) => name.split(/\s+/)).filter((part) => part.length > 1)
  const any = (words: readonly string[]) => words.map(escaped).join('|') || '(?!)'
  const blanks = [
    /^>.*$/gm,
    /\bhttps?:\/\/\S+|[^\s@]{1,64}@[^\s@]+/g,
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${any(names.filter((name) => name.trim() !== ''))})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    new RegExp(
      `(?<=\\b(?:Dear|Hello|Hi)\\s(?:(?:Mr|Mrs|Ms|Dr)\\.?\\s)?)(?:${any(parts)})(?=\\W)|^(?:${any(parts)})$`,
      'gmu',
    ),
  ]
  return blanks.reduce((left, blank) => left.replace(blank, (found) => 'x'.repeat(found.length)), text)
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
