import type { Messages } from '../telling.ts'
import { apology } from './apology.ts'
import { followUp, reminder } from './closing.ts'
import type { DamageFacts } from './facts.ts'
import { brokenPromise, newDate } from './moves.ts'
import { nextStep } from './next-step.ts'
import { remedyMessage } from './remedy-message.ts'
import { update } from './updates.ts'

/** What the customer reads. Read each aloud: would you forgive us? An answer is in the owner's own words. */
export const damageMessages: Omit<Messages<DamageFacts>, 'answer'> = {
  apology,
  'next-step': nextStep,
  update,
  'new-date': newDate,
  'broken-promise': brokenPromise,
  remedy: remedyMessage,
  'follow-up': followUp,
  reminder,
}
