import type { Letters } from '../letters.ts'
import { answer, followUp, remedy, reminder } from './close.ts'
import { fallbacks } from './fallbacks.ts'
import { nextStep, update } from './progress.ts'
import { brokenPromise, newDate } from './promises.ts'

export const english: Letters = {
  messages: {
    'next-step': nextStep,
    update,
    'new-date': newDate,
    'broken-promise': brokenPromise,
    remedy,
    'follow-up': followUp,
    reminder,
    answer,
  },
  fallbacks,
}
