import { z } from 'zod'
import { duration, money, severity, slug, step, stepId } from '../model/base.ts'
import { type Span, span } from '../model/calendar.ts'
import { messageKind } from '../model/message.ts'
import { budget, ladder, level, plan } from '../model/plan.ts'
import { milliseconds } from '../time/dates.ts'
import { hasFallbacks, hasLetters } from './defaults/index.ts'
import { longestTry } from './tries.ts'
import { usualLanguage } from './words.ts'

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
  .refine(({ budget: whole }) => isShorter('PT0S', whole), {
    path: ['budget'],
    message: 'must be longer than nothing',
    abort: true,
  })
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

const messageKinds = messageKind.exclude(['notice']).options

const letters = z.partialRecord(z.enum(messageKinds), code)

const schema = z.custom<z.ZodType>((value) => value instanceof z.ZodType, 'must be a zod schema')

const extraEffect = z.strictObject({ input: schema, output: schema, run: code, rehearse: code.optional() })

const action = z.strictObject({
  id: slug,
  what: z.string().min(1),
  when: code.optional(),
  timeout: duration
    .refine((time) => isShorter('PT0S', time) && !isShorter(longestTry, time), {
      message: `must be longer than nothing, and at most ${longestTry}`,
    })
    .optional(),
  retries: z.int().nonnegative().optional(),
  run: code,
  undo: code.optional(),
})

const fields = z.strictObject({
  name: slug,
  version: z.int().positive(),
  facts: z.custom<z.ZodObject>((value) => value instanceof z.ZodObject, 'must be a zod object'),
  summary: code,
  subject: code.optional(),
  severity: code.optional(),
  owner: code,
  pace: pace.optional(),
  paceBySeverity: z.partialRecord(severity, pace).optional(),
  laterUpdates: code.optional(),
  calendar: code.optional(),
  ladder: checkedLadder.optional(),
  ladderBySeverity: z.partialRecord(severity, checkedLadder).optional(),
  actions: z.array(action).min(1).refine(unique, 'two actions have the same id'),
  promise: code,
  estimate: code.optional(),
  word: code.optional(),
  steps: z.partialRecord(step, stepId).optional(),
  effects: z.record(slug, extraEffect).optional(),
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
  rootCauses: z
    .array(z.string().min(1))
    .min(1)
    .refine((causes) => new Set(causes).size === causes.length, 'two root causes are the same')
    .optional(),
  reopenings: z.int().nonnegative().optional(),
  newDates: z.int().nonnegative().optional(),
  personalLines: plan.shape.personalLines,
  language: language.optional(),
  messages: letters.refine(({ apology }) => apology, { path: ['apology'], message: 'must be a function' }),
  translations: z.record(language, letters).optional(),
  fallback: code.optional(),
})

/** What can be checked of a definition before there is a failure. */
export const definitionShape = fields.superRefine(
  ({ language = usualLanguage, messages, translations = {}, fallback }, context) => {
    const issue = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (Object.hasOwn(translations, language)) {
      issue(['translations', language], 'is the language of the playbook: its letters belong into messages')
    }
    const missing = hasLetters(language) ? [] : messageKinds.filter((kind) => !messages[kind])
    if (missing.length > 0) {
      issue(
        ['messages'],
        `must have ${missing.join(', ')}, too, as Amends brings no letters of these kinds in "${language}"`,
      )
    }
    if (!fallback && !hasFallbacks(language))
      issue(['fallback'], `is missing: Amends brings no plainest letters in "${language}"`)
  },
)
