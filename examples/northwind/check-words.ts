import type { RecoveryStatus } from '../../client/status.ts'
import { languagesOf } from '../../sincerity/said-dates/language.ts'
import { unkeptDates } from '../../sincerity/said-dates.ts'
import type { Effect } from '../../store/effects.ts'
import type { Finding } from './check.ts'
import { aboutEffect, type Letter } from './letterbox.ts'

/** What a recovery knows of what was said. */
type Said = Pick<RecoveryStatus, 'id' | 'promises' | 'sent' | 'clocks' | 'tasks'> & {
  readonly failure: Pick<RecoveryStatus['failure'], 'reference' | 'customer'>
}

/** What we wrote, and what the ledger and the recoveries know of it. */
export interface Written {
  readonly statuses: readonly Said[]
  readonly letters: readonly Letter[]
  readonly effects: readonly Pick<Effect, 'id' | 'begunAt'>[]
}

/** Checks that no date was named that nobody keeps, that nobody was told twice, and that no promise slipped in silence. */
export function checkWords(written: Written): Finding[] {
  return [
    {
      what: 'every date to come in an e-mail to a customer is that of a promise',
      problems: perRecovery(written, unkept),
    },
    {
      what: 'each notice to one of our own went out once, for a page or a warning on record',
      problems: perRecovery(written, notices),
    },
    {
      what: 'no promise passed its date in silence: it was kept, moved before, or called broken to the customer',
      problems: perRecovery(written, silences),
    },
  ]
}

/** @param begunAt when an effect was begun, by its ID */
type Check = (status: Said, letters: readonly Letter[], begunAt: ReadonlyMap<string, string>) => string[]

function perRecovery({ statuses, letters, effects }: Written, check: Check): string[] {
  const begunAt = new Map(effects.map((effect) => [effect.id, effect.begunAt]))
  return statuses.flatMap((status) => {
    const own = letters.filter(({ effectId }) => aboutEffect(effectId).recovery === status.id)
    return check(status, own, begunAt).map((problem) => `${status.failure.reference}: ${problem}`)
  })
}

/** Between writing a message and sending it, a promise may have been kept: its date was right when written. */
const writingMs = 30_000

function unkept(
  { failure, promises, sent }: Said,
  letters: readonly Letter[],
  begunAt: ReadonlyMap<string, string>,
): string[] {
  const { name, email, timeZone, locale } = failure.customer
  return letters.flatMap(({ effectId, to, subject, text, messageId, file }) => {
    const out = sent.find((message) => message.messageId === messageId)
    if (to !== email || !out) return []
    const sending = { from: begunAt.get(effectId) ?? out.at, to: out.at }
    const dates = promises.flatMap((promise) => namedIn(promise, sending)).map((dueAt) => ({ dueAt }))
    const languages = languagesOf(text, locale)
    const saying = {
      now: sending.from,
      timeZone,
      promises: dates,
      names: [name, failure.reference],
      languages,
    }
    return unkeptDates({ subject, text }, saying).map(
      ({ words, understood }) => `${file} says "${words}" (${understood}), which nobody keeps`,
    )
  })
}

/**
 * The dates of a promise that a message may name: the one that it takes back, too.
 * @param sending from when it was sent to when the recovery noted it: a minute, where the worker was killed between the two
 */
function namedIn({ log }: Said['promises'][number], sending: { from: string; to: string }): string[] {
  const isEnd = (type: string): boolean => type === 'kept' || type === 'released'
  return log.flatMap((event, index) => {
    if (isEnd(event.type) || event.type === 'broken' || Date.parse(event.at) > Date.parse(sending.to))
      return []
    const over = log.slice(index + 1).find(({ type }) => type !== 'broken')
    const until = over ? Date.parse(over.at) + (isEnd(over.type) ? writingMs : 0) : Number.POSITIVE_INFINITY
    return Date.parse(sending.from) <= until ? [event.dueAt] : []
  })
}

function notices({ clocks }: Said, letters: readonly Letter[]): string[] {
  const keys = letters.flatMap(({ effectId }) => {
    const { effect, key } = aboutEffect(effectId)
    return effect === 'deliver' && /^(page|warn)-\d+$/.test(key) ? [key] : []
  })
  const again = keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} went out twice`)
  const pages = clocks.filter(({ kind }) => kind === 'page').map(({ id }) => `page-${id.split('#').at(-1)}`)
  const unknown = keys
    .filter((key) => key.startsWith('page-') && !pages.includes(key))
    .map((key) => `${key} is of no page`)
  const warnings = keys.filter((key) => key.startsWith('warn-')).length
  const atRisk = clocks.flatMap(({ log }) => log.filter(({ type }) => type === 'at-risk')).length
  const tooMany = warnings > atRisk ? [`${warnings} warnings of ${atRisk} clocks at risk`] : []
  return [...again, ...unknown, ...tooMany]
}

/** A busy machine may notice late that a promise is due; people who keep it then are no silence. */
const busyMs = 60_000

function silences({ promises, clocks, tasks, sent }: Said): string[] {
  const entries = [...sent, ...clocks.flatMap(({ log }) => log), ...promises.flatMap(({ log }) => log)]
  const awake = entries.map(({ at }) => Date.parse(at))
  return promises.flatMap(({ id, what, log }) => {
    const told = sent.filter(({ key }) => key.includes(`broken-promise-${id}-`)).length
    const byHand = tasks.filter(({ kind, subject }) => kind === 'promise' && subject === id).length
    const broken = log.filter(({ type }) => type === 'broken').length
    const untold = broken > told + byHand ? [`broken, and the customer was not told: ${what}`] : []
    const slipped = clocks
      .filter((clock) => clock.kind === 'promise' && clock.subject === id)
      .filter((clock) => {
        const end = clock.log.find(({ type }) => type === 'met' || type === 'cancelled')
        const isBroken = clock.log.some(({ type }) => type === 'breached')
        const until = end ? Date.parse(end.at) : Date.now()
        // Nobody is silent who is down: what the recovery then finds in one go has the time at which it woke.
        return !isBroken && awake.some((at) => at > clock.armed.dueAt + busyMs && at < until)
      })
    return [...untold, ...slipped.map(() => `past its date in silence: ${what}`)]
  })
}
