import { notesOf, type Said } from '../../defaults/plain.ts'
import { referenced } from '../../referenced.ts'
import type { Messages } from '../../telling.ts'
import type { MessageFacts } from '../facts.ts'
import { apology } from './apology.ts'
import { answer, followUp, line, remedyMessage, reminder } from './closing.ts'
import { brokenPromise, newDate, update } from './lines.ts'
import { nextStep } from './next-step.ts'
import { promised, yours } from './phrases.ts'

/** What the customer reads in Spanish. Read each aloud: would you forgive us? */
export const spanish: Messages<MessageFacts> = {
  apology: referenced(apology),
  'next-step': referenced(nextStep),
  update: referenced(update),
  'new-date': referenced(newDate),
  'broken-promise': referenced(brokenPromise),
  remedy: referenced(remedyMessage),
  'follow-up': referenced(followUp),
  reminder: referenced(reminder),
  answer: referenced(answer),
}

/** What the plainest letters say in Spanish. */
export const plainSpanish: Said<MessageFacts> = {
  failed: (unanswered) => `Dejamos sin respuesta ${yours(unanswered)}.`,
  promised,
  given: line,
  done: notesOf,
}
