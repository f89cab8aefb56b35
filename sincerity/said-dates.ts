import type { ParsedResult } from 'chrono-node'
import * as en from 'chrono-node/en'
import { wallClock } from '../time/zones.ts'
import { isOnTheWay } from './said-dates/beside.ts'
import { isFalseFriend, masked } from './said-dates/false-friends.ts'
import { joinCloses, joinDeadlines, joinOrdinals } from './said-dates/joins.ts'
import { type Meaning, meaningOf, onNamedDay, type Present, type Window } from './said-dates/meaning.ts'
import { parserOf } from './said-dates/other-languages.ts'
import { passagesOf } from './said-dates/passages.ts'
import { englishPhrases } from './said-dates/phrases.ts'
import { sparing } from './said-dates/sparing.ts'
import { type Setting, settingOf } from './said-dates/tense.ts'
import { englishTimes } from './said-dates/times.ts'
import { asMachineDate, day } from './said-dates/wall.ts'
import { zonesInEnglish } from './said-dates/zones.ts'

/** A date or time to come that a message names. */
export interface SaidDate {
  /** As the message has it: "by Tuesday". */
  words: string
  /** What it was understood as, by the clock of the reader. */
  understood: string
  /** It is promised, and over already. */
  isOver?: true
}

export interface Saying {
  /** When the message is sent: ISO 8601 with offset or `Z`. */
  now: string
  /** The reader's zone, IANA: their "tomorrow" counts. */
  timeZone: string
  /** What is promised, and so may be named. */
  promises: readonly { dueAt: string }[]
  /** The languages that the text may be in, BCP 47; default English. Dates in figures are found in every language. */
  languages?: readonly string[]
  /** Names that stand in the text: who is called June is no date. */
  names?: readonly string[]
}

/**
 * Finds the dates and times to come in a message that no promise keeps. A day is kept by a promise due on it, by the reader's
 * calendar; an hour by one due at that minute; "next week" by one due in it; "within 24 hours" by one due by then, in the second
 * half of that time. Dates in figures that can be read with the day or the month first must be kept either way.
 *
 * What is past is no promise, unless it is announced: "it will be there by 20 November". A date that may be either ("on Monday", "16 January") is told by the word before it ("by",
 * "since"), else by the tense of its clause, else it counts as to come, but for a day without its year that lies nearer in the
 * past. "Today" counts where the clause speaks of what is to come; "now", habits ("every day") and mere lengths of time ("for two
 * weeks") do not.
 */
export function unkeptDates(message: Message, saying: Saying): SaidDate[] {
  const present = presentOf(saying)
  return datesIn(message, saying, present).flatMap(({ passage, all, settingAt }) => {
    const isUnkept = (date: Found) => {
      // Most dates are kept or past: only for the others are the words around them read.
      if (date.meaning.when === 'past') return isDue(date) && settingAt(date).isAnnounced
      if (isKept(date.meaning, saying)) return false
      const kept = all.filter(({ meaning }) => isKept(meaning, saying))
      if (isOnTheWay(date, kept, passage)) return false
      const setting = settingAt(date)
      return isToCome(date, setting, all) && !isKeptBefore(date.meaning, setting, saying)
    }
    // Of "el viernes a las 18:00" another parser may see the hour alone, and of "am 17. November 2026" the month.
    const isReadBetter = ({ result }: Found) => all.some((other) => saysMore(other.result, result))
    return firstOfEach(all.filter((date) => !isReadBetter(date) && isUnkept(date))).map((date) => {
      const { when, nearest } = date.meaning
      const isOver = when === 'past' || (nearest === 'past' && settingAt(date).isAnnounced)
      return {
        words: date.result.text.replace(/^[\s,()]+|[\s,()]+$/g, ''),
        understood: inWords(date.meaning, present, isOver),
        ...(isOver ? { isOver } : {}),
      }
    })
  })
}

/** Whether a message names a date to come that a promise keeps. */
export const namesPromise = (message: Message, saying: Saying): boolean =>
  datesIn(message, saying, presentOf(saying)).some(({ all, settingAt }) =>
    all.some((date) => {
      const setting = settingAt(date)
      const isPromised = isKept(date.meaning, saying) || isKeptBefore(date.meaning, setting, saying)
      return isPromised && isToCome(date, setting, all)
    }),
  )

/** A day that has its month is past for sure; "on Friday" may be the one to come. */
const isDue = ({ result: { start }, meaning }: Found): boolean =>
  meaning.windows.length > 0 && start.isCertain('day') && start.isCertain('month')

interface Message {
  subject: string
  text: string
}

const presentOf = ({ now, timeZone }: Saying): Present => ({
  instant: Date.parse(now),
  wall: wallClock(now, timeZone),
})

/** What each passage of a message names, and what stands around it. */
function datesIn({ subject, text }: Message, saying: Saying, present: Present) {
  const languages = saying.languages ?? ['en']
  // Where another language is looked through besides English, the text is hardly English.
  const language = codeOf(languages.at(-1) ?? 'en')
  const passages = [subject, text].flatMap((part) => passagesOf(masked(part, saying.names ?? [])))
  return passages.map((passage) => ({
    passage,
    all: withTheirDay(
      passage,
      languages
        .flatMap(readingsOf)
        .filter(({ reads }) => reads(passage))
        .flatMap(({ parser, takes }) =>
          parser
            .parse(passage, asMachineDate(present.wall))
            .filter((result) => takes(result.text) && !isFalseFriend(result, passage))
            .map((result): Found => ({ result, meaning: meaningOf(result, present) })),
        ),
    ),
    settingAt: ({ result }: Found) => settingOf(passage, result.index, result.text, language),
  }))
}

/**
 * An hour by itself is of today, or of the day that its sentence names before it; "between 8 and 12" says when on that day, which is
 * kept at any time.
 */
const withTheirDay = (passage: string, all: readonly Found[]): Found[] =>
  all.flatMap((date) => {
    const { result, meaning } = date
    if (!result.start.isCertain('hour') || namesDay(result)) return [date]
    const day = all.findLast(
      ({ result: other }) =>
        namesDay(other) &&
        !other.start.isCertain('hour') &&
        other.index < result.index &&
        isOneSentence(passage.slice(other.index + other.text.length, result.index)),
    )
    if (!day) return [{ result, meaning: onDayBefore(date, all) }]
    if (/(?<!\p{L})(?:between|zwischen|entre)\s[^.,;]{0,15}$/iu.test(passage.slice(0, result.index)))
      return []
    return [
      { result, meaning: { ...meaning, windows: [...meaning.windows, ...onNamedDay(result, day.meaning)] } },
    ]
  })

const isOneSentence = (words: string): boolean => !/[.!?]\s|\n/.test(words)

/** "It sits again on Thursday. I ring you that day, at 5 pm": also an hour of the day that was named last. */
function onDayBefore({ result, meaning }: Found, all: readonly Found[]): Meaning {
  const day = all.findLast(({ result: other }) => namesDay(other) && other.index < result.index)
  return day ? { ...meaning, windows: [...meaning.windows, ...onNamedDay(result, day.meaning)] } : meaning
}

const namesDay = ({ start }: ParsedResult): boolean => start.isCertain('day') || start.isCertain('weekday')

const isKept = ({ windows }: Pick<Meaning, 'windows'>, { promises, timeZone }: Saying): boolean =>
  windows.some(({ scale, from, to }) =>
    promises.some(({ dueAt }) => {
      const due = scale === 'wall' ? wallClock(dueAt, timeZone) : Date.parse(dueAt)
      return due >= from && due <= to
    }),
  )

const isKeptBefore = ({ windows }: Meaning, { isBefore }: Setting, saying: Saying): boolean =>
  isBefore && isKept({ windows: windows.map((window) => sinceHalfway(window, presentOf(saying))) }, saying)

/** "Before Thursday" is kept by what is due from halfway until then, and on the day before it at least. */
function sinceHalfway({ scale, from, to }: Window, { wall, instant }: Present): Window {
  const now = scale === 'wall' ? wall : instant
  return { scale, from: Math.min(now + (from - now) / 2, from - day), to }
}

function isToCome(date: Found, setting: Setting, all: readonly Found[]): boolean {
  // "We sent it on 03/12": what can be read as past is past where its clause tells what happened.
  const isToldAsPast =
    setting.tense === 'past' &&
    all.some(({ result, meaning }) => result.index === date.result.index && meaning.when === 'past')
  return !isToldAsPast && isAhead(date.meaning, setting)
}

function isAhead(
  { when, nearest, windows }: Meaning,
  { cue, tense, isHabit, isOrigin, isAsked, isDenied }: Setting,
): boolean {
  if (isAsked) return false
  if (cue === 'back' || (isOrigin && nearest === 'past')) return false
  if (when === 'future' || cue === 'strong') return true
  if (when === 'today') return tense === 'future' && !isDenied
  if (tense !== null) return tense === 'future' && !(isHabit && when === 'open')
  // "Each room is checked before 3 pm"
  if (cue === 'limit') return !(isHabit && windows.every(({ from, to }) => to - from < shortestPart))
  return !isHabit && (when === 'present' || nearest !== 'past')
}

/** Whether one reading of a passage covers another and more words than it, or the same words and knows the day besides. */
function saysMore(one: ParsedResult, other: ParsedResult): boolean {
  const covers = one.index <= other.index && other.index + other.text.length <= one.index + one.text.length
  const knowsDay = one.start.isCertain('day') && !other.start.isCertain('day')
  return covers && (one.text.length > other.text.length || knowsDay)
}

interface Found {
  result: ParsedResult
  meaning: Meaning
}

/** What is found by several parsers is told once, in the order of the text. */
const firstOfEach = (unkept: Found[]): Found[] =>
  unkept
    .filter(
      ({ result: { index, text } }, at) =>
        !unkept
          .slice(0, at)
          .some(
            ({ result: earlier }) =>
              earlier.index < index + text.length && index < earlier.index + earlier.text.length,
          ),
    )
    .sort((a, b) => a.result.index - b.result.index)

/** ISO 639 code of a locale: `de` for `de-CH`. */
const codeOf = (locale: string): string => new Intl.Locale(locale).language

/** A parser, which texts it reads, and which of its results to take. */
interface Reading {
  parser: en.Chrono
  reads(text: string): boolean
  takes(words: string): boolean
}

const always = () => true

const isInFigures = (words: string): boolean => /\d[./-]\d/.test(words)

/** Who writes 11/12 may put the day or the month first; with dots, the day comes first. */
const bothWays = (configured: (dayFirst: boolean) => en.Chrono, isOnlyFigures: boolean): Reading[] => [
  {
    parser: configured(false),
    reads: isOnlyFigures ? isInFigures : always,
    takes: (words) => !/\d\.\d{1,2}\.\d/.test(words) && (isInFigures(words) || !isOnlyFigures),
  },
  { parser: configured(true), reads: isInFigures, takes: isInFigures },
]

const english = bothWays((dayFirst) => {
  const { parsers, refiners } = en.configuration.createCasualConfiguration(dayFirst)
  return new en.Chrono({
    parsers: [...englishPhrases, ...englishTimes, ...parsers.map(sparing)],
    refiners: [
      joinCloses,
      ...refiners.slice(0, -2),
      zonesInEnglish,
      ...refiners.slice(-2),
      joinDeadlines,
      joinOrdinals,
    ],
  })
}, false)

/** Dates in figures, whatever the language. */
const figures = bothWays(
  (dayFirst) => new en.Chrono(en.configuration.createConfiguration(true, dayFirst)),
  true,
)

function readingsOf(language: string): Reading[] {
  const parser = parserOf(codeOf(language))
  return parser ? [{ parser, reads: always, takes: always }, ...figures] : english
}

function inWords({ windows }: Meaning, present: Present, isOver: boolean): string {
  const toWall = ({ scale, from, to }: Window) => {
    const shift = scale === 'wall' ? 0 : present.wall - present.instant
    return { scale, from: from + shift, to: to + shift }
  }
  const meant = windows.map(toWall).filter(({ to }) => to > present.wall !== isOver)
  const spoken = meant.map(({ scale, from, to }) => {
    const [first, last] = [spokenDay(from), spokenDay(to - 1)]
    if (to - from < 60_000) return `${first} at ${spokenTime.format(from)}`
    if (scale === 'wall' && to - from < shortestPart)
      return `${first}, ${spokenTime.format(from)} to ${spokenTime.format(to)}`
    return first === last ? first : `${first} to ${last}`
  })
  return [...new Set(spoken)].join(' or ')
}

/** An afternoon has six hours; what is shorter has been said by the clock. */
const shortestPart = 6 * 3_600_000

/** "Friday 27 November 2026": put together here, as the runtimes' own differ by a comma. */
const spokenDay = (wall: number): string => `${weekdayName.format(wall)} ${dayName.format(wall)}`

const weekdayName = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const dayName = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const spokenTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
