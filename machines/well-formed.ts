import type { Asked } from '../model/base.ts'
import type { RecoveryEvent } from '../model/events.ts'
import { unassigned } from '../model/names.ts'
import type { Revisable } from '../model/plan.ts'

/** Whether a value is what it should be. */
export type Check = (value: unknown) => boolean

/** A NUL or half a surrogate pair, which no database or mail header takes. */
const unstorable = /\0|\p{Cs}/u

export const text: Check = (value) => typeof value === 'string' && value !== '' && !unstorable.test(value)
/** As `words` in model/events.ts. */
const words: Check = (value) => text(value) && /[\p{L}\p{N}]/u.test(String(value))
const person: Check = (value) => text(value) && value !== unassigned
const flag: Check = (value) => typeof value === 'boolean'
const count: Check = (value) => Number.isInteger(value)
const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value)
export const either =
  (...checks: Check[]): Check =>
  (value) =>
    checks.some((check) => check(value))
export const nothing: Check = (value) => value === null
export const list =
  (of: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(of)
const pair =
  (of: Check): Check =>
  (value) =>
    list(of)(value) && Array.isArray(value) && value.length === 2
const entries =
  (names: readonly string[], of: Check): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([name, held]) => names.includes(name) && of(held))
export const object =
  (must: Record<string, Check>, may: Record<string, Check> = {}): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null) return false
    const fields = new Map<string, unknown>(Object.entries(value))
    return (
      Object.entries(must).every(([name, check]) => check(fields.get(name))) &&
      Object.entries(may).every(([name, check]) => fields.get(name) === undefined || check(fields.get(name)))
    )
  }

export const instant: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value))
const duration = matching(/^P(?=\d|T\d)(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/)

const remedy = object(
  { id: text, kind: text, what: text, approval: flag, round: count },
  { money: object({ amount: count, currency: text }) },
)

const budget = object(
  {
    budget: either(duration, object({ businessDays: (value) => Number(value) >= 1 && count(value) })),
    warnBefore: duration,
  },
  { roundTheClock: flag },
)

/** By name, so that the compiler sees that none is missing. */
const revisables: Record<Revisable, true> = {
  'own-it': true,
  act: true,
  'make-it-right': true,
  answer: true,
  task: true,
  gesture: true,
  'root-cause': true,
}

/** By name, for the same reason. */
const kindsAsked: Record<Asked, true> = {
  'put-right': true,
  money: true,
  explanation: true,
  call: true,
  peace: true,
  other: true,
}
const asks: Check = (value) =>
  list((kind) => Object.keys(kindsAsked).includes(String(kind)))(value) &&
  Array.isArray(value) &&
  value.length > 0

/** One that is never open would leave every clock without a due time. */
const isEverOpen: Check = (hours) => Object.values(hours ?? {}).flat().length > 0
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const timeOfDay = matching(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
const hours = entries(weekdays, list(pair(timeOfDay)))

const calendar = object({
  timeZone: matching(/^[A-Za-z]/),
  hours: (value) => hours(value) && isEverOpen(value),
  holidays: list(matching(/^\d{4}-\d\d-\d\d$/)),
})

/**
 * What each event of the world must hold, and may hold. The edge validates with zod and explains; this is the last line, for
 * what reaches the workflow past the edge, and small enough to be part of its bundle.
 */
const shapes: Record<RecoveryEvent['type'], Check> = {
  'customer.replied': object({ text }, { satisfied: flag }),
  'task.completed': object(
    { task: text, by: person },
    {
      note: text,
      retry: flag,
      text,
      awaitsCustomer: flag,
      satisfied: flag,
      asks,
      cause: words,
      action: words,
      promise: object({ what: text, by: instant }, { id: text }),
      holds: flag,
    },
  ),
  'task.accepted': object({ task: text, by: person }),
  'task.declined': object({ task: text, by: person }, { note: text }),
  'task.handed-over': object({ task: text, by: person, to: person }),
  'approval.decided': object({ task: text, by: person, approved: flag }, { note: text }),
  'promise.kept': object({ promise: text }),
  'promise.released': object({ promise: text, reason: words }),
  'owner.changed': object({ owner: person }),
  'recovery.withdrawn': object({ reason: words }),
  'plan.revised': object(
    { by: person },
    {
      remedies: list(remedy),
      budgets: entries(Object.keys(revisables), either(nothing, budget)),
      calendar: either(nothing, calendar),
    },
  ),
}

/** The events that the world may send to a recovery. All others are its own. */
export const worldEvents = Object.keys(shapes)

/** Whether an event holds what its type says, so that no guard or action meets anything else. */
export const isWellFormed = (event: RecoveryEvent): boolean => text(event.id) && shapes[event.type](event)
