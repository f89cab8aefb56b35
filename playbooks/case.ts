import { z } from 'zod'
import { type Severity, slug } from '../model/base.ts'
import type { Failure } from '../model/failure.ts'
import { type SpokenPromise, spokenPromise } from '../model/message.ts'
import { gesture, type Remedy, remedy } from '../model/plan.ts'
import { before, compare, later, milliseconds } from '../time/dates.ts'
import { PlaybookError, UnknownPlaybook } from './errors.ts'
import { paceOf } from './pace.ts'
import type { Case, PlaybookDefinition, PromiseAsk, RemedyOffer, Situation } from './playbook.ts'
import type { Signatory } from './words.ts'

const usualFollowUp = { after: 'P3D', remindAfter: 'P7D', endAfter: 'P14D' }

/** Puts a failure, its facts checked, into the hands of a playbook. */
export function bindCase<Name extends string, Schema extends z.ZodObject>(
  definition: PlaybookDefinition<Name, Schema>,
  failure: Failure,
  facts: z.output<Schema>,
  fixedSeverity?: Severity,
): Case {
  const wrong = (path: string, why: string): PlaybookError =>
    new PlaybookError(`Playbook "${definition.name}" for ${failure.reference}, ${path}: ${why}`)
  const known = { facts, failure, customer: failure.customer }
  const severity = fixedSeverity ?? failure.severity ?? definition.severity(known)
  const situation: Situation<z.output<Schema>> = { ...known, severity }

  const check = <T>(schema: z.ZodType<T>, path: string, value: unknown): T => {
    const result = schema.safeParse(value)
    if (result.success) return result.data
    const [issue] = result.error.issues
    throw wrong([path, ...(issue?.path ?? [])].join('.'), issue?.message ?? 'is wrong')
  }

  const applicable = () => {
    const actions = definition.actions.filter((action) => action.when?.(situation) ?? true)
    if (actions.length === 0) throw wrong('actions', 'none of them applies to this failure')
    return actions.map(({ id, what }) => ({ id, what }))
  }

  const promised = (ask: PromiseAsk): SpokenPromise => {
    const offer = definition.promise(situation, ask)
    const { now, previous } = ask
    const floor = previous ? later(now, previous.dueAt) : now
    const dueAt = check(spokenPromise.shape.dueAt, 'promise.dueAt', offer.dueAt)
    if (compare(dueAt, floor) <= 0) {
      throw wrong(
        'promise.dueAt',
        `${dueAt} is not later than ${previous ? `the ${floor} it replaces` : floor}`,
      )
    }
    const half = (Date.parse(dueAt) - Date.parse(now)) / 2
    const warn = Math.min(milliseconds(offer.warnBefore ?? 'P1D'), half)
    return {
      // A promise that moves stays the same promise.
      id: previous?.id ?? check(slug, 'promise.id', offer.id),
      what: previous?.what ?? check(z.string().min(1), 'promise.what', offer.what),
      dueAt,
      atRiskAt: before(dueAt, `PT${Math.floor(warn / 1000)}S`),
    }
  }

  return {
    severity,
    summary: definition.summary(known),
    owner: definition.owner(situation),
    decide: (owner) => ({
      summary: definition.summary(known),
      severity,
      ...paceOf(definition, severity),
      ladderRounds: definition.ladderRounds ?? 2,
      actions: applicable(),
      remedies: check(
        z.array(remedy).refine(distinct, 'two remedies have the same id'),
        'remedies',
        withApproval(definition.remedies(situation), limitOf(definition, owner)),
      ),
      gesture: check(gesture.nullable(), 'gesture', definition.gesture?.(situation) ?? null),
      followUp: definition.followUp ?? usualFollowUp,
      rootCauses: definition.rootCauses,
      reopenings: definition.reopenings ?? 2,
      newDates: definition.newDates ?? 2,
    }),
    promises: (ask, previous = []) =>
      previous.length === 0
        ? [promised({ ...ask, previous: null })]
        : previous.map((promise) => promised({ ...ask, previous: promise })),
    message(kind, telling) {
      const words = definition.messages[kind]({ ...telling, ...situation })
      return check(wordsSchema, `messages.${kind}`, words)
    },
    async run(id, tools) {
      const action = definition.actions.find((candidate) => candidate.id === id)
      if (!action) {
        throw new UnknownPlaybook(
          `Playbook "${definition.name}" version ${definition.version} has no action "${id}"`,
        )
      }
      return check(z.string(), `actions.${id}.run`, await action.run(situation, tools))
    },
  }
}

const wordsSchema = z.object({
  subject: z.string().regex(/^[^\r\n]+$/, 'must be one line'),
  text: z.string().min(1),
})

const distinct = (remedies: Remedy[]): boolean =>
  new Set(remedies.map(({ id }) => id)).size === remedies.length

const limitOf = (
  { empowerment }: Pick<PlaybookDefinition<string, z.ZodObject>, 'empowerment'>,
  { title }: Signatory,
) =>
  (Object.hasOwn(empowerment.titles, title) ? empowerment.titles[title] : undefined) ?? empowerment.otherwise

/**
 * What an owner may give alone counts for the whole recovery: a remedy needs approval from where the sum passes the limit,
 * or where it is in a currency that the limit says nothing about.
 */
function withApproval(offers: RemedyOffer[], limit: { amount: number; currency: string }): Remedy[] {
  let sum = 0
  return offers.map(({ round = 0, ...offer }) => {
    if (offer.money?.currency === limit.currency) sum += offer.money.amount
    const foreign = offer.money !== undefined && offer.money.currency !== limit.currency
    return { ...offer, round, approval: foreign || (offer.money !== undefined && sum > limit.amount) }
  })
}
