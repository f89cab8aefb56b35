import { notesOf, type Said } from '../../defaults/plain.ts'
import { referenced } from '../../referenced.ts'
import type { Messages } from '../../telling.ts'
import type { MessageFacts } from '../facts.ts'
import { apology } from './apology.ts'
import { answer, followUp, line, remedyMessage, reminder } from './closing.ts'
import { brokenPromise, newDate, update } from './lines.ts'
import { nextStep } from './next-step.ts'
import { promised, yours } from './phrases.ts'

/** What the customer reads in German. Read each aloud: would you forgive us? */
export const german: Messages<MessageFacts> = {
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

/** What the plainest letters say in German. */
export const plainGerman: Said<MessageFacts> = {
  failed: (unanswered) => `wir haben ${yours(unanswered, 'accusative')} unbeantwortet gelassen.`,
  promised,
  given: line,
  done: notesOf,
}
