import { z } from 'zod'
import { money, severity, slug } from '../model/base.ts'
import { type Span, span } from '../model/calendar.ts'
import { budget, ladder, level, plan } from '../model/plan.ts'
import { milliseconds } from '../time/dates.ts'
import { bindCase } from './case.ts'
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
    consider(failure, given) {
      const facts = definition.facts.safeParse(failure.facts)
      if (!facts.success) {
        throw new FactsError(
          `The facts of ${failure.reference} are not what playbook "${definition.name}" asks for: ${first(facts.error, 'facts')}`,
        )
      }
      return bindCase(definition, failure, facts.data, given)
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

/** How long a span lasts at most: a business day is within 24 hours. NaN for what is no span, which is another check's to tell. */
const longest = (value: Span): number =>
  !span.safeParse(value).success
    ? Number.NaN
    : typeof value === 'string'
      ? milliseconds(value)
      : value.businessDays * 86_400_000

/** Whether one span is shorter than another, as far as can be said of them. */
const isShorter = (a: Span, b: Span): boolean => !(longest(a) >= longest(b))

const checkedBudget = budget
  .strict()
  .refine(({ budget: whole, warnBefore }) => isShorter(warnBefore, whole), {
    path: ['warnBefore'],
    message: 'must be shorter than the budget',
  })

const pace = z
  .strictObject(
    Object.fromEntries(Object.keys(plan.shape.budgets.shape).map((clock) => [clock, checkedBudget])),
  )
  .partial()

const checkedLadder = ladder
  .extend({
    levels: z
      .array(level.extend({ acceptWithin: checkedBudget }).strict())
      .min(1)
      .refine(([first]) => first?.who === 'owner', {
        path: [0, 'who'],
        message: 'must be "owner": whoever owns the failure is paged first',
      }),
  })
  .strict()

const unique = (items: { id: string }[]): boolean => new Set(items.map(({ id }) => id)).size === items.length

const language = z.string().regex(/^[a-z]{2,3}$/, 'must be a language subtag such as en or de')

const letters = {
  apology: code,
  'next-step': code,
  update: code,
  'new-date': code,
  'broken-promise': code,
  remedy: code,
  'follow-up': code,
  reminder: code,
  answer: code,
}

/** What can be checked of a definition before there is a failure. */
const shape = z.strictObject({
  name: slug,
  version: z.int().positive(),
  facts: z.custom<z.ZodObject>((value) => value instanceof z.ZodObject, 'must be a zod object'),
  summary: code,
  subject: code.optional(),
  severity: code.optional(),
  owner: code,
  pace: pace.optional(),
  paceBySeverity: z.partialRecord(severity, pace).optional(),
  calendar: code.optional(),
  ladder: checkedLadder.optional(),
  ladderBySeverity: z.partialRecord(severity, checkedLadder).optional(),
  actions: z
    .array(z.strictObject({ id: slug, what: z.string().min(1), when: code.optional(), run: code }))
    .min(1)
    .refine(unique, 'two actions have the same id'),
  promise: code,
  estimate: code.optional(),
  word: code.optional(),
  remedies: code.optional(),
  empowerment: z
    .strictObject({ titles: z.record(z.string(), money).default({}), otherwise: money })
    .refine(
      ({ titles, otherwise }) =>
        Object.values(titles).every(({ currency }) => currency === otherwise.currency),
      'all limits must have one currency',
    )
    .optional(),
  gesture: code.optional(),
  followUp: z
    .strictObject({ after: span, remindAfter: span, endAfter: span })
    .refine((spans) => new Set(Object.values(spans).map((value) => typeof value)).size === 1, {
      message: 'must be all durations, or all business days: one cannot be measured by the other',
      abort: true,
    })
    .refine(
      ({ after, remindAfter, endAfter }) => isShorter(after, remindAfter) && isShorter(remindAfter, endAfter),
      'must grow from after to remindAfter to endAfter',
    )
    .optional(),
  rootCauses: z.array(z.string().min(1)).min(1).optional(),
  reopenings: z.int().nonnegative().optional(),
  newDates: z.int().nonnegative().optional(),
  language: language.optional(),
  messages: z.strictObject(letters).partial().required({ apology: true }),
  translations: z.record(language, z.strictObject(letters).partial()).optional(),
  fallback: code.optional(),
})
