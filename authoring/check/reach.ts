import { type Found, ofCases } from './finding.ts'
import type { Trial } from './trials.ts'

/**
 * What a playbook can do by its program, and did in no case that was tried: an action whose `when` never holds, a remedy or
 * gesture that is never given. Only what its program names by a plain ID is looked for: what is put together cannot be told.
 * @param program the text of the playbook's own files
 */
export function reachFindings(trials: readonly Trial[], program: string): Found[] {
  const seen = {
    actions: new Set(trials.flatMap(({ plan }) => plan.actions.map(({ id }) => id))),
    remedies: new Set(trials.flatMap(({ plan }) => plan.remedies.map(({ id }) => id))),
    gesture: new Set(trials.flatMap(({ plan }) => plan.gesture?.id ?? [])),
  }
  return namedIn(program)
    .filter(({ id, kind }) => !seen[kind].has(id))
    .map(({ id, kind }) => ({
      where: `${kind}.${id}`,
      what: `${whats[kind]} in any of ${trials.length} cases`,
      todo: 'Check the condition that it hangs on, or leave it out; cases this rare deserve a test of their own',
      severity: 'warning',
    }))
}

/** Remedies of an opening that there never is: no recovery starts over as often. */
export function roundFindings(trials: readonly Trial[]): Found[] {
  const late = trials.flatMap(({ plan }) =>
    plan.remedies.filter(({ round }) => round > plan.reopenings).map((remedy) => ({ remedy, plan })),
  )
  const first = late.filter(
    ({ remedy }, index) => late.findIndex((each) => each.remedy.id === remedy.id) === index,
  )
  return first.map(({ remedy: { id, round }, plan: { reopenings } }) => ({
    where: `remedies.${id}.round`,
    what: `It is kept for opening ${round}, and opening ${reopenings} is the last: nobody ever gets it`,
    todo: 'Give it in an earlier round, or let it start over more often (`reopenings`)',
    severity: 'error',
  }))
}

/** Remedies that give nothing, and say so to the customer: "a credit of EUR 0.00". */
export function worthFindings(trials: readonly Trial[]): Found[] {
  const all = trials.flatMap(({ plan }) => plan.remedies)
  return [...new Set(all.map(({ id }) => id))].flatMap((id): Found[] => {
    const given = all.filter((remedy) => remedy.id === id)
    const [sumless] = given.filter(({ kind, money }) => !money && (kind === 'credit' || kind === 'refund'))
    const nothing = given.filter(({ money }) => money?.amount === 0)
    if (sumless)
      return [
        {
          where: `remedies.${id}.money`,
          what: `It is a ${sumless.kind} without a sum: nothing is booked, and the customer is told that it is`,
          todo: 'Say how much: `money: { amount: 3000, currency: "EUR" }`',
          severity: 'error',
        },
      ]
    if (nothing.length === 0) return []
    const { severity, share } = ofCases(nothing.length, given.length)
    return [
      {
        where: `remedies.${id}.money`,
        what: `It gives nothing (${nothing[0]?.money?.currency} 0.00), ${share}, and the customer reads that it does`,
        todo: 'Leave it out where there is nothing to give',
        severity,
      },
    ]
  })
}

type Kind = 'actions' | 'remedies' | 'gesture'

const whats: Record<Kind, string> = {
  actions: 'This action is never taken',
  remedies: 'This remedy is never given',
  gesture: 'This gesture is never made',
}

/** An object literal says by its other fields what it is: an action runs, a remedy has a kind, a gesture somebody who makes it. */
const marks: readonly (readonly [Kind, RegExp])[] = [
  ['actions', /\brun\s*[(:,}]/],
  ['remedies', /\bkind\s*:\s*['"`](?:credit|refund|replacement|gift)/],
  ['gesture', /\bby\s*:\s*['"`](?:owner|leader)/],
]

function namedIn(program: string): { id: string; kind: Kind }[] {
  const code = program.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, '')
  const named = [...code.matchAll(/\bid\s*:\s*(['"`])([a-z0-9][a-z0-9-]*)\1(?!\s*\+)/g)].flatMap(
    ({ index, 2: id = '' }) => {
      const object = objectAround(code, index)
      const kind = marks.find(([, mark]) => mark.test(object))?.[0]
      return kind ? { id, kind } : []
    },
  )
  return named.filter(
    (each, index) => named.findIndex(({ id, kind }) => id === each.id && kind === each.kind) === index,
  )
}

/** The text between the braces around a place. */
function objectAround(code: string, place: number): string {
  const search = (from: number, step: 1 | -1, deeper: string, out: string): number => {
    let depth = 0
    let at = from
    for (; at >= 0 && at < code.length; at += step) {
      if (code[at] === deeper) depth++
      if (code[at] === out && depth-- === 0) break
    }
    return at
  }
  return code.slice(search(place - 1, -1, '}', '{'), search(place, 1, '{', '}') + 1)
}
