import type { SpokenPromise } from '../../model/message.ts'
import type { Remedy } from '../../model/plan.ts'
import { unkeptDates } from '../../sincerity/said-dates.ts'
import type { Situation, Telling, Words } from '../telling.ts'
import { type BreakLines, type MoveLines, movedLine, moveParts, pickAnew, turnOf } from '../turning.ts'
import { capitalized, letter } from '../words.ts'
import { remediesFor } from './decisions.ts'
import type { MessageFacts } from './facts.ts'
import { answerTo, callAbout, word } from './promise.ts'

export type Unanswered = Telling<MessageFacts>
/** The failure, before anything is told of it. */
export type Asked = Situation<MessageFacts>
type Line = (unanswered: Unanswered) => string

/** What differs from language to language in letters that are built alike. */
export interface Lines {
  /** "your message about X", as a subject begins with it. */
  yours: Line
  promised(promise: SpokenPromise, unanswered: Unanswered): string
  noDate: string
  /** Seven of each, as their turns need a prime that all have. */
  update: {
    news: readonly [News, ...News[]]
    /** Instead, right after a date was moved. */
    afterMove: readonly [Line, ...Line[]]
    standings: readonly [string, ...string[]]
    closings: readonly [string, ...string[]]
    /** Added when the same news comes round again. */
    longer: readonly [string, ...string[]]
  }
  moves: readonly [MoveLines, ...MoveLines[]]
  breaks: readonly [BreakLines, ...BreakLines[]]
  /** "about X", as `moves` and `breaks` take it. */
  onIt: Line
  promisedYou(old: string): string
  wePromised(old: string): string
  notKnown: string
  newDate(promise: SpokenPromise, unanswered: Unanswered): string
  instead(promised: string): string
}
export type News = [headline: string, news: Line]

/** The letters whose parts take turns, in a language. */
export function turnsIn(lines: Lines) {
  const { promised } = lines
  const titled = (unanswered: Unanswered, headline: string) =>
    `${capitalized(lines.yours(unanswered))}: ${headline}`

  function update(unanswered: Unanswered): Words {
    const { customer, owner, promises, sent } = unanswered
    const turn = turnOf(sent)
    const { updates } = turn
    const [headline, news] = pickAnew(lines.update.news, updates, 0)
    const stands = pickAnew(lines.update.standings, updates, 1)
    return {
      subject: titled(unanswered, headline),
      text: letter(customer, owner, [
        (movedLine(lines.update.afterMove, turn) ?? news)(unanswered),
        promises.length === 0
          ? lines.noDate
          : promises.map((promise) => `${stands}: ${promised(promise, unanswered)}.`).join(' '),
        updates < lines.update.news.length ? null : pickAnew(lines.update.longer, updates, 2),
        pickAnew(lines.update.closings, updates, 3),
      ]),
    }
  }

  /** Before a date passes: it will not hold. */
  function newDate(unanswered: Unanswered): Words {
    const { customer, owner, promises, sent } = unanswered
    const { begin, middle, end } = moveParts(lines.moves, sent.filter((kind) => kind === 'new-date').length)
    const isStill = promises.every(
      (promise) => promise.unknown && isSame(promise, earlier(promise, unanswered)),
    )
    const { sorry } = isStill ? middle.unknown : middle
    const { next } = isStill ? end.unknown : end
    return {
      subject: titled(unanswered, begin.subject),
      text: letter(customer, owner, [
        (isStill ? begin.unknown : begin).intro(lines.onIt(unanswered)),
        ...promises.map((promise) => {
          const old = earlier(promise, unanswered)
          if (promise.unknown && isSame(promise, old)) return `${capitalized(promised(promise, unanswered))}.`
          const before = old ? `${lines.promisedYou(promised(old, unanswered))} ${begin.why} ` : ''
          return before + after(promise, old, unanswered)
        }),
        sorry,
        next,
      ]),
    }
  }

  /** After a date has passed: we say that it did, and a person answers for the next. */
  function brokenPromise(unanswered: Unanswered): Words {
    const { customer, owner, promises, sent } = unanswered
    const { begin, middle, end } = moveParts(
      lines.breaks,
      sent.filter((kind) => kind === 'broken-promise').length,
    )
    return {
      subject: titled(unanswered, begin.subject),
      text: letter(customer, owner, [
        begin.intro(lines.onIt(unanswered)),
        ...promises.map((promise) => {
          const old = earlier(promise, unanswered)
          return `${old ? `${lines.wePromised(promised(old, unanswered))} ` : ''}${after(promise, old, unanswered)}`
        }),
        middle.sorry,
        end.next(owner),
      ]),
    }
  }

  /** The new date; and what it is for, where that is something else than before. */
  function after(promise: SpokenPromise, old: SpokenPromise | undefined, unanswered: Unanswered): string {
    if (promise.unknown) return `${lines.notKnown} ${capitalized(promised(promise, unanswered))}.`
    return isSame(promise, old)
      ? lines.newDate(promise, unanswered)
      : lines.instead(promised(promise, unanswered))
  }

  return { update, newDate, brokenPromise }
}

const earlier = ({ id }: SpokenPromise, { topic }: Unanswered): SpokenPromise | undefined =>
  topic.promises.find((old) => old.id === id)

const isSame = (promise: SpokenPromise, old: SpokenPromise | undefined): boolean => promise.what === old?.what

/** What the playbook promises; null: somebody's own words. */
export function knownPromise(
  { what }: SpokenPromise,
  unanswered: Unanswered,
): 'answer' | 'call' | 'word' | null {
  if (what === answerTo(unanswered)) return 'answer'
  if (what === callAbout(unanswered)) return 'call'
  return what === word(unanswered) ? 'word' : null
}

/** The ID of what the playbook gives; null: somebody's own words. */
export const knownRemedy = ({ id, what }: Remedy, unanswered: Unanswered): string | null =>
  remediesFor(unanswered).some((offer) => offer.id === id && offer.what === what) ? id : null

/** Whether a topic could be taken for a date to come, where it stands in a sentence of a language. */
export const isDated = (sentence: string, language: string, { failure, customer }: Asked): boolean =>
  unkeptDates(
    { subject: '', text: sentence },
    { now: failure.occurredAt, timeZone: customer.timeZone, promises: [], languages: ['en', language] },
  ).length > 0
