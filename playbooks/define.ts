import { z } from 'zod'
import { duration, money, severity, slug } from '../model/base.ts'
import { budget, plan } from '../model/plan.ts'
import { bindCase } from './case.ts'
import { milliseconds } from '../time/dates.ts'
import { FactsError, PlaybookError } from './errors.ts'
import type { Playbook, PlaybookDefinition } from './playbook.ts'

/**
 * Makes a playbook of its definition: what to say, do and give for one kind of failure. All types follow from the schema of
 * its `facts`.
 * @throws PlaybookError naming the field, when something in the definition cannot work.
 * @example
 * definePlaybook({
 *   name: 'parcel-lost',
 *   version: 1,
 *   facts: z.object({ orderId: z.string(), owner: z.string() }),
 *   summary: ({ facts }) => `Order ${facts.orderId} is lost`,
 *   ...
 * })
 */
export function definePlaybook<const Name extends string, Schema extends z.ZodObject>(
  definition: PlaybookDefinition<Name, Schema>,
): Playbook<Name, Schema> {
  const checked = shape.safeParse(definition)
  if (!checked.success) throw new PlaybookError(`Playbook "${definition.name}", ${first(checked.error)}`)
  return {
    name: definition.name,
    version: definition.version,
    facts: definition.facts,
    consider(failure, fixedSeverity) {
      const facts = definition.facts.safeParse(failure.facts)
      if (!facts.success) {
        throw new FactsError(
          `The facts of ${failure.reference} are not what playbook "${definition.name}" asks for: ${first(facts.error, 'facts')}`,
        )
      }
      return bindCase(definition, failure, facts.data, fixedSeverity)
    },
  }
}

/** The first thing that is wrong, after the path of its field. */
function first({ issues }: z.ZodError, root = ''): string {
  const [issue] = issues
  const path = [root, ...(issue?.path ?? [])].filter((part) => part !== '').join('.')
  return `${path ? `${path}: ` : ''}${issue?.message}`
}

const code = z.custom<unknown>((value) => typeof value === 'function', 'must be a function')

/** Whether one duration is shorter than another. What is no duration at all is another check's to tell. */
const isShorter = (a: string, b: string): boolean =>
  !duration.safeParse(a).success || !duration.safeParse(b).success || milliseconds(a) < milliseconds(b)

const checkedBudget = budget.refine(({ budget: whole, warnBefore }) => isShorter(warnBefore, whole), {
  path: ['warnBefore'],
  message: 'must be shorter than the budget',
})

const pace = z
  .strictObject({
    ...Object.fromEntries(Object.keys(plan.shape.budgets.shape).map((clock) => [clock, checkedBudget])),
    updateEvery: duration.refine((every) => isShorter('PT0S', every), 'must be longer than nothing'),
  })
  .partial()

const unique = (items: { id: string }[]): boolean => new Set(items.map(({ id }) => id)).size === items.length

/** What can be checked of a definition before there is a failure. */
const shape = z.strictObject({
  name: slug,
  version: z.int().positive(),
  facts: z.custom<z.ZodObject>((value) => value instanceof z.ZodObject, 'must be a zod object'),
  summary: code,
  severity: code,
  owner: code,
  pace: pace.optional(),
  paceBySeverity: z.partialRecord(severity, pace).optional(),
  ladderRounds: z.int().positive().optional(),
  actions: z
    .array(z.strictObject({ id: slug, what: z.string().min(1), when: code.optional(), run: code }))
    .min(1)
    .refine(unique, 'two actions have the same id'),
  promise: code,
  remedies: code,
  empowerment: z
    .strictObject({ titles: z.record(z.string(), money), otherwise: money })
    .refine(
      ({ titles, otherwise }) =>
        Object.values(titles).every(({ currency }) => currency === otherwise.currency),
      'all limits must have one currency',
    ),
  gesture: code.optional(),
  followUp: z
    .strictObject({ after: duration, remindAfter: duration, endAfter: duration })
    .refine(
      ({ after, remindAfter, endAfter }) => isShorter(after, remindAfter) && isShorter(remindAfter, endAfter),
      'must grow from after to remindAfter to endAfter',
    )
    .optional(),
  rootCauses: z.array(z.string().min(1)).min(1),
  reopenings: z.int().nonnegative().optional(),
  newDates: z.int().nonnegative().optional(),
  messages: z.strictObject({
    apology: code,
    'next-step': code,
    update: code,
    'new-date': code,
    'broken-promise': code,
    remedy: code,
    'follow-up': code,
    reminder: code,
    answer: code,
  }),
})
