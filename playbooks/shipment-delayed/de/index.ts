import type { Messages } from '../../telling.ts'
import type { ShipmentFacts } from '../facts.ts'
import { apology } from './apology.ts'
import { answer, followUp, remedyMessage, reminder } from './closing.ts'
import { nextStep } from './next-step.ts'
import { brokenPromise, newDate } from './promises.ts'
import { update } from './updates.ts'

/** What the customer reads in German. Read each aloud: would you forgive us? */
export const german: Messages<ShipmentFacts> = {
  apology,
  'next-step': nextStep,
  update,
  'new-date': newDate,
  'broken-promise': brokenPromise,
  remedy: remedyMessage,
  'follow-up': followUp,
  reminder,
  answer,
}
