import { z } from 'zod'
import { json, severity as severityShape } from '../model/base.ts'
import { calendar as calendarShape } from '../model/calendar.ts'
import type { Failure } from '../model/failure.ts'
import { gesture, type History, type LaterUpdates, laterUpdates, type Remedy, remedy } from '../model/plan.ts'
import { usualRootCauses } from './defaults/root-causes.ts'
import { PlaybookError, UnknownPlaybook } from './errors.ts'
import { frozen } from './frozen.ts'
import { firstOf, inWords } from './in-words.ts'
import { askOf, offerOf } from './offer.ts'
import { paceOf } from './pace.ts'
import type { Case, Given, PlaybookDefinition, RemedyOffer } from './playbook.ts'
import { speaker } from './speaker.ts'
import type { Situation, Unrated } from './telling.ts'
import { usualTries } from './tries.ts'
import type { Signatory } from './words.ts'

const neverBefore: History = { failures: 0, repeats: 0 }
const offered = z.array(z.custom<RemedyOffer>((offer) => typeof offer === 'object', 'must be an object'))
const filled = z.string().trim().min(1, 'must not be empty')

/** Puts a failure, its facts checked, into the hands of a playbook. */
export function bindCase<Name extends string, Schema extends z.ZodObject>(
  definition: PlaybookDefinition<Name, Schema>,
  failure: Failure,
  facts: z.output<Schema>,
  given: Given = {},
): Case {
  const ofThisCase = `Playbook "${definition.name}" for ${failure.reference}`
  const wrong = (path: string, why: string): PlaybookError =>
    new PlaybookError(`${ofThisCase}, ${path}: ${why}`)

  const check = <T>(schema: z.ZodType<T>, path: string, value: unknown): T => {
    if (value instanceof Promise)
      throw wrong(path, 'must be answered at once, and is a promise: leave out "async"')
    const result = schema.safeParse(value, { error: inWords })
    if (result.success) return result.data
    throw new PlaybookError(`${ofThisCase}, ${firstOf(result.error, path)}`)
  }

  /** What code of the playbook answers. What it throws says which code it was. */
  const answerOf = <T>(path: string, code: () => T): T => {
    try {
      return code()
    } catch (error) {
      if (error instanceof PlaybookError) throw error
      const why = error instanceof Error ? error.message : String(error)
      throw new Error(`${ofThisCase}, ${path}: ${why}`, { cause: error })
    }
  }

  const ask = <T>(schema: z.ZodType<T>, path: string, code: () => unknown): T =>
    check(schema, path, answerOf(path, code))

  // What one function of a playbook changed, all others would read.
  const customer = Object.freeze({ ...failure.customer })
  const unrated: Unrated<z.output<Schema>> = {
    facts: frozen(facts),
    failure: Object.freeze({ ...failure, customer }),
    customer,
    history: Object.freeze({ ...(given.history ?? neverBefore) }),
  }
  const severity =
    given.severity ??
    failure.severity ??
    ask(severityShape, 'severity', () => definition.severity?.(unrated) ?? 'medium')
  const situation: Situation<z.output<Schema>> = { ...unrated, severity }
  // It stands in lists and subjects, whatever the facts hold that it is made of.
  const summary = ask(filled, 'summary', () => definition.summary(unrated)).replace(/\s+/g, ' ')
  const { subject, subjectIn, message, fallback } = speaker(definition, situation, summary, check)

  const unknown = (what: string): UnknownPlaybook =>
    new UnknownPlaybook(`Playbook "${definition.name}" version ${definition.version} has no ${what}`)

  const actionOf = (id: string) => {
    const action = definition.actions.find((candidate) => candidate.id === id)
    if (!action) throw unknown(`action "${id}"`)
    return action
  }

  const applicable = () => {
    const actions = definition.actions.filter(({ when }, index) =>
      ask(z.unknown(), `actions.${index}.when`, () => when?.(situation) ?? true),
    )
    if (actions.length === 0) throw wrong('actions', 'none of them applies to this failure')
    return actions.map(({ id, what, undo }) => ({ id, what, ...(undo ? { undo: true as const } : {}) }))
  }

  const laterUpdatesOf = () => {
    const inOrder = z.array(laterUpdates).refine(isGrowing, 'after must grow from one to the next')
    const later = ask(inOrder, 'laterUpdates', () => definition.laterUpdates?.(situation) ?? [])
    return later.length === 0 ? {} : { laterUpdates: later }
  }

  const effectOf = (name: string, given: unknown) => {
    const { effects = {} } = definition
    const effect = Object.hasOwn(effects, name) ? effects[name] : undefined
    if (!effect) {
      throw new UnknownPlaybook(
        `Playbook "${definition.name}" version ${definition.version} has no effect "${name}": it has ${Object.keys(effects).join(', ') || 'none'}`,
      )
    }
    const answered = (value: unknown) =>
      check(json, `effects.${name}.output`, check(effect.output, `effects.${name}.output`, value))
    return { effect, input: check(effect.input, `effects.${name}.input`, given), answered }
  }

  return {
    severity,
    summary,
    subject,
    subjectIn,
    owner: ask(z.string(), 'owner', () => definition.owner(situation)),
    decide: (owner) => ({
      summary,
      severity,
      history: situation.history,
      ...paceOf(definition, severity),
      calendar: ask(calendarShape.nullable(), 'calendar', () => definition.calendar?.(situation) ?? null),
      ...laterUpdatesOf(),
      actions: applicable(),
      remedies: check(
        z.array(remedy.strict()).refine(distinct, 'two remedies have the same id'),
        'remedies',
        withApproval(
          ask(offered, 'remedies', () => definition.remedies?.(situation) ?? []),
          limitOf(definition, owner),
        ),
      ),
      gesture: ask(gesture.strict().nullable(), 'gesture', () => definition.gesture?.(situation) ?? null),
      rootCauses: definition.rootCauses ?? usualRootCauses,
      ...(definition.personalLines ? { personalLines: definition.personalLines } : {}),
      ...(definition.steps ? { steps: definition.steps } : {}),
      reopenings: definition.reopenings ?? 2,
      newDates: definition.newDates ?? 2,
    }),
    offers: (ask, calendar, previous = []) =>
      (previous.length === 0 ? [null] : previous).map((promise) =>
        offerOf(definition, situation, askOf(ask, promise, calendar), check),
      ),
    message,
    fallback,
    tries(id) {
      const { timeout, retries } = actionOf(id)
      return { timeout: timeout ?? usualTries.timeout, retries: retries ?? usualTries.retries }
    },
    run: async (id, tools) =>
      check(z.string(), `actions.${id}.run`, await actionOf(id).run(situation, tools)),
    async undo(id, tools) {
      const action = actionOf(id)
      if (!action.undo) throw unknown(`undo of action "${id}"`)
      return check(z.string(), `actions.${id}.undo`, await action.undo(situation, tools))
    },
    async perform(name, given, tools) {
      const { effect, input, answered } = effectOf(name, given)
      return answered(await effect.run(situation, input, tools))
    },
    rehearse(name, given) {
      const { effect, input, answered } = effectOf(name, given)
      if (!effect.rehearse)
        throw wrong(`effects.${name}`, 'it is not run in a drill, and has no rehearse to answer there')
      return answered(effect.rehearse(situation, input))
    },
  }
}

const isGrowing = (later: LaterUpdates[]): boolean =>
  later.every(({ after }, index) => after > (later[index - 1]?.after ?? 0))

const distinct = (remedies: Remedy[]): boolean =>
  new Set(remedies.map(({ id }) => id)).size === remedies.length

/** What an owner may give alone; null: nothing. */
const limitOf = (
  { empowerment }: Pick<PlaybookDefinition<string, never>, 'empowerment'>,
  { title }: Signatory,
) => {
  if (!empowerment) return null
  const { titles = {}, otherwise } = empowerment
  return (Object.hasOwn(titles, title) ? titles[title] : undefined) ?? otherwise
}

/**
 * What an owner may give alone counts for the whole recovery: a remedy needs approval from where the sum passes the limit,
 * or where it is in a currency that the limit says nothing about.
 */
function withApproval(offers: RemedyOffer[], limit: { amount: number; currency: string } | null): Remedy[] {
  let sum = 0
  return offers.map(({ round = 0, ...offer }) => {
    if (!limit) return { ...offer, round, approval: true }
    if (offer.money?.currency === limit.currency) sum += offer.money.amount
    const foreign = offer.money !== undefined && offer.money.currency !== limit.currency
    return { ...offer, round, approval: foreign || (offer.money !== undefined && sum > limit.amount) }
  })
}
