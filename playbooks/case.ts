import { z } from 'zod'
import type { Severity } from '../model/base.ts'
import { calendar as calendarShape } from '../model/calendar.ts'
import type { Failure } from '../model/failure.ts'
import { gesture, type Remedy, remedy } from '../model/plan.ts'
import { PlaybookError, UnknownPlaybook } from './errors.ts'
import { askOf, offerOf } from './offer.ts'
import { paceOf } from './pace.ts'
import type { Case, PlaybookDefinition, RemedyOffer, Situation } from './playbook.ts'
import type { Signatory } from './words.ts'

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

  return {
    severity,
    summary: definition.summary(known),
    owner: definition.owner(situation),
    decide: (owner) => ({
      summary: definition.summary(known),
      severity,
      ...paceOf(definition, severity),
      calendar: check(calendarShape.nullable(), 'calendar', definition.calendar?.(situation) ?? null),
      actions: applicable(),
      remedies: check(
        z.array(remedy).refine(distinct, 'two remedies have the same id'),
        'remedies',
        withApproval(definition.remedies(situation), limitOf(definition, owner)),
      ),
      gesture: check(gesture.nullable(), 'gesture', definition.gesture?.(situation) ?? null),
      rootCauses: definition.rootCauses,
      reopenings: definition.reopenings ?? 2,
      newDates: definition.newDates ?? 2,
    }),
    offers: (ask, calendar, previous = []) =>
      (previous.length === 0 ? [null] : previous).map((promise) =>
        offerOf(definition, situation, askOf(ask, promise, calendar), check),
      ),
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
