import type { TaskKind } from '../../model/plan.ts'
import type { Report } from '../step.ts'
import { type Check, either, instant, list, nothing, object, text } from '../well-formed.ts'

/** What a step may ask a person for. */
const kinds: readonly TaskKind[] = ['act', 'approve', 'grant', 'compose', 'personal-line', 'deliver']

const among =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value)

const whole: Check = (value) => Number.isInteger(value)

const anything: Check = (value) => value !== undefined

const shapes: Record<Report['type'], Check> = {
  'task.needed': object({ task: object({ kind: among(kinds), subject: text, summary: text }) }),
  'message.out': object({
    message: object({
      key: text,
      kind: text,
      status: among(['sent', 'told', 'failed']),
      promises: list(anything),
    }),
  }),
  'remedy.settled': object({
    grants: list(object({ remedy: text, state: among(['granted', 'declined']), at: instant, what: text })),
  }),
  'action.is': object({
    action: text,
    opening: whole,
    state: among(['running', 'stuck', 'done', 'by-hand']),
  }),
  'waiting.until': object(
    { wait: either(nothing, object({ what: text, at: instant })) },
    { clock: anything },
  ),
}

/** Whether a report of a team's own machine holds what its type says: XState does not check what is sent to a parent. */
export const isReport = (event: { type: string }): boolean =>
  Object.entries(shapes).some(([type, check]) => type === event.type && check(event))
