import { notesOf, type Said } from '../../defaults/plain.ts'
import { referenced } from '../../referenced.ts'
import type { Messages } from '../../telling.ts'
import type { ShipmentFacts } from '../facts.ts'
import { apology } from './apology.ts'
import { answer, followUp, line, remedyMessage, reminder } from './closing.ts'
import { nextStep } from './next-step.ts'
import { daysLong, promised } from './phrases.ts'
import { brokenPromise, newDate } from './promises.ts'
import { update } from './updates.ts'

/** What the customer reads in Spanish. Read each aloud: would you forgive us? */
export const spanish: Messages<ShipmentFacts> = {
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
export const plainSpanish: Said<ShipmentFacts> = {
  failed: ({ facts: { orderId, daysLate, shippedOn } }) =>
    shippedOn === null
      ? `El pedido ${orderId} lleva ${daysLong(daysLate)} de retraso y todavía no ha salido de aquí.`
      : `Enviamos el pedido ${orderId} con ${daysLong(daysLate)} de retraso.`,
  promised,
  given: line,
  done: notesOf,
}
