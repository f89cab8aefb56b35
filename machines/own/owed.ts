import type { StepName } from '../../model/base.ts'
import type { MessageKind } from '../../model/message.ts'
import type { StepInput } from '../step.ts'

/** What a step has done so far. */
export interface Done {
  /** The kinds of message that reached the customer, in writing or by a person. */
  told: readonly MessageKind[]
  /** The remedies that were granted, or declined for good. */
  settled: readonly string[]
}

/** The message without which a step has not happened for the customer. */
const messageOf: Record<StepName, MessageKind> = {
  'own-it': 'apology',
  act: 'next-step',
  'make-it-right': 'remedy',
  'close-the-loop': 'follow-up',
}

/** What a step still owes, in words that follow "it ended, but"; null once it is done. */
export function owed(
  step: StepName,
  { plan, opening, promised }: Pick<StepInput, 'plan' | 'opening' | 'promised'>,
  { told, settled }: Done,
): string | null {
  const kind = messageOf[step]
  if (!told.includes(kind)) return `the customer had no ${kind} message`
  if (step === 'act' && promised.length > 0)
    return `a promise is still open: ${promised.map(({ what }) => what).join('; ')}`
  const open = plan.remedies.filter(({ id, round }) => round === opening && !settled.includes(id))
  if (step === 'make-it-right' && open.length > 0)
    return `a remedy was neither granted nor declined: ${open.map(({ id }) => id).join(', ')}`
  return null
}
