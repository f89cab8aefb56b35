import type { Letters } from '../letters.ts'
import { answer, followUp, remedy, reminder } from './close.ts'
import { nextStep } from './next-step.ts'
import { brokenPromise, newDate } from './promises.ts'
import { update } from './update.ts'

export const english: Letters = {
  'next-step': nextStep,
  update,
  'new-date': newDate,
  'broken-promise': brokenPromise,
  remedy,
  'follow-up': followUp,
  reminder,
  answer,
}
