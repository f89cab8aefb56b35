import type { Effect } from '../../store/effects.ts'
import type { Grant } from '../../store/index.ts'
import { aboutEffect, type Letter } from './letterbox.ts'
import type { LateShipment } from './northwind.ts'
import type { Ended } from './watch.ts'

/** All that the demo left behind: in the world, in the ledger, and in the workflows. */
export interface Evidence {
  /** What was started, by workflow ID. */
  readonly shipments: ReadonlyMap<string, LateShipment>
  readonly ended: ReadonlyMap<string, Ended>
  readonly letters: readonly Letter[]
  readonly effects: readonly Effect[]
  readonly grants: readonly Grant[]
}

/** One thing that was checked, and what speaks against it: each problem begins with the order that it is about. */
export interface Finding {
  readonly what: string
  readonly problems: string[]
}

/** Checks that every recovery reached its end and that nothing happened twice. */
export function check(evidence: Evidence): Finding[] {
  return [
    {
      what: 'every recovery reached its end, with a root cause and nothing left open',
      problems: ends(evidence),
    },
    { what: 'every effect that the ledger says was begun is done', problems: ledger(evidence) },
    { what: 'one e-mail for each effect that sends one, no other e-mails', problems: letters(evidence) },
    {
      what: 'all Message-IDs differ, and no customer got the same words twice in a row',
      problems: twice(evidence),
    },
    {
      what: 'apology, next step, remedy and follow-up came in this order in each round',
      problems: order(evidence),
    },
    {
      what: 'each remedy was given once, as the books and the workflow say alike',
      problems: books(evidence),
    },
    {
      what: 'nobody was refunded more than the freight, nor credited more than the goods',
      problems: sums(evidence),
    },
  ]
}

const orderOf = (recovery: string): string => recovery.split('/').at(-1) ?? recovery

function ends({ shipments, ended }: Evidence): string[] {
  return [...shipments].flatMap(([id, { reference }]) => {
    const end = ended.get(id)
    if (!end) return [`${reference}: it has not ended`]
    if (typeof end === 'string') return [`${reference}: ${end}`]
    const { result, status } = end
    const left = [
      ...status.tasks.filter(({ state }) => state === 'open').map(({ summary }) => `open task: ${summary}`),
      ...status.conversation.filter(({ state }) => state === 'open').map(({ text }) => `unanswered: ${text}`),
      ...status.promises
        .filter(({ state }) => state === 'live' || state === 'broken')
        .map(({ what }) => `owed: ${what}`),
      ...(result.rootCause === null && result.outcome !== 'withdrawn' ? ['no root cause'] : []),
    ]
    return left.map((what) => `${reference}: ended with ${what}`)
  })
}

function ledger({ shipments, effects }: Evidence): string[] {
  return effects.flatMap(({ id, state }) => {
    const { recovery } = aboutEffect(id)
    if (!shipments.has(recovery)) return [`${orderOf(recovery)}: nobody started it, but there is ${id}`]
    return state === 'done' ? [] : [`${orderOf(recovery)}: ${id} was begun and never done`]
  })
}

const sends = ({ kind }: Effect): boolean => kind === 'deliver' || kind === 'letter'

function letters({ effects, letters }: Evidence): string[] {
  const sent = groups(letters, ({ effectId }) => effectId)
  const known = new Set(effects.filter(sends).map(({ id }) => id))
  const missing = effects.filter(sends).flatMap(({ id, answer }) => {
    const [letter, ...more] = sent.get(id) ?? []
    const of = orderOf(aboutEffect(id).recovery)
    if (!letter) return [`${of}: no e-mail of ${id}`]
    if (more.length > 0) return [`${of}: ${more.length + 1} e-mails of ${id}`]
    return JSON.stringify(answer).includes(JSON.stringify(letter.messageId))
      ? []
      : [`${of}: ${letter.file} has another Message-ID than the ledger`]
  })
  const strange = letters.filter(({ effectId }) => !known.has(effectId))
  return [...missing, ...strange.map(({ file }) => `${file}: an e-mail that the ledger does not know`)]
}

function twice({ shipments, letters, effects }: Evidence): string[] {
  const sameId = [...groups(letters, ({ messageId }) => messageId).values()]
    .filter((same) => same.length > 1)
    .map((same) => `${orderIn(same)}: one Message-ID: ${same.map(({ file }) => file).join(', ')}`)
  const at = new Map(effects.map(({ id, doneAt }) => [id, doneAt ?? '']))
  const when = ({ effectId }: Letter): string => at.get(effectId) ?? ''
  const sameWords = [...shipments].flatMap(([id, { customer }]) => {
    const got = letters
      .filter(({ to, effectId }) => to === customer.email && aboutEffect(effectId).recovery === id)
      .sort((one, other) => when(one).localeCompare(when(other)))
    return got.flatMap((letter, index) => {
      const before = got[index - 1]
      return before?.subject === letter.subject && before.text === letter.text
        ? [`${orderOf(id)}: the same words: ${before.file}, ${letter.file}`]
        : []
    })
  })
  return [...sameId, ...sameWords]
}

const orderIn = ([letter]: Letter[]): string => orderOf(aboutEffect(letter?.effectId ?? '').recovery)

const inOrder = ['apology', 'next-step', 'remedy', 'follow-up']

function order({ ended, effects }: Evidence): string[] {
  const at = new Map(effects.map(({ id, doneAt }) => [id, doneAt ?? '']))
  return [...ended].flatMap(([id, end]) =>
    typeof end === 'string'
      ? []
      : Array.from({ length: end.status.opening + 1 }, (_, opening) => {
          const times = inOrder.map((key) => at.get(`${id}/${opening}/deliver/${key}`))
          const missing = inOrder.filter((_, index) => times[index] === undefined)
          if (missing.length > 0) return [`${orderOf(id)}: round ${opening} had no ${missing.join(', no ')}`]
          const sorted = [...times].sort()
          return times.every((time, index) => time === sorted[index])
            ? []
            : [`${orderOf(id)}: round ${opening} came in another order: ${times.join(', ')}`]
        }).flat(),
  )
}

function books({ ended, effects, grants }: Evidence): string[] {
  const effectIds = new Set(effects.filter(({ kind }) => kind === 'grant').map(({ id }) => id))
  const remedyOf = ({ effectId }: Grant): string => {
    const { recovery, key } = aboutEffect(effectId)
    return `${recovery}/${key}`
  }
  const again = [...groups(grants, remedyOf)]
    .filter(([, same]) => same.length > 1)
    .map(([remedy, same]) => `${orderOf(same[0]?.recovery ?? '')}: ${remedy} was given ${same.length} times`)
  const unknown = grants
    .filter(({ effectId }) => !effectIds.has(effectId))
    .map(({ recovery, effectId }) => `${orderOf(recovery)}: ${effectId} is booked, and not in the ledger`)
  const differing = [...ended].flatMap(([id, end]) => {
    if (typeof end === 'string') return []
    const told = end.result.grants
      .filter(({ state }) => state === 'granted')
      .map(({ receipt, money }) => `${receipt} ${money?.amount ?? 0}`)
    const booked = grants
      .filter(({ recovery }) => recovery === id)
      .map(({ receipt, money }) => `${receipt} ${money?.amount ?? 0}`)
    return told.sort().join() === booked.sort().join()
      ? []
      : [
          `${orderOf(id)}: the workflow says ${told.join(', ') || 'nothing'}, the books ${booked.join(', ') || 'nothing'}`,
        ]
  })
  return [...again, ...unknown, ...differing]
}

function sums({ shipments, grants }: Evidence): string[] {
  return [...shipments].flatMap(([id, { reference, facts }]) => {
    const sum = (kind: string): number =>
      grants
        .filter((grant) => grant.recovery === id && grant.kind === kind)
        .reduce((total, { money }) => total + (money?.amount ?? 0), 0)
    const over = (kind: string, limit: number): string[] =>
      sum(kind) > limit
        ? [`${reference}: ${kind} of ${sum(kind)} cents, where at most ${limit} were paid`]
        : []
    return [...over('refund', facts.freight.amount), ...over('credit', facts.total.amount)]
  })
}

/** `Map.groupBy`, which Node 20 lacks. */
function groups<T>(all: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const grouped = new Map<string, T[]>()
  for (const item of all) {
    const key = keyOf(item)
    grouped.set(key, [...(grouped.get(key) ?? []), item])
  }
  return grouped
}
