import { notesOf, type Said } from '../../defaults/plain.ts'
import { referenced } from '../../referenced.ts'
import type { Messages } from '../../telling.ts'
import type { ShipmentFacts } from '../facts.ts'
import { apology } from './apology.ts'
import { answer, followUp, line, remedyMessage, reminder } from './closing.ts'
import { nextStep } from './next-step.ts'
import { daysAfter, daysLong, promised } from './phrases.ts'
import { brokenPromise, newDate } from './promises.ts'
import { update } from './updates.ts'

/** What the customer reads in German. Read each aloud: would you forgive us? */
export const german: Messages<ShipmentFacts> = {
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
export const plainGerman: Said<ShipmentFacts> = {
  failed: ({ facts: { orderId, daysLate, shippedOn } }) =>
    shippedOn === null
      ? `Bestellung ${orderId} hätte schon vor ${daysAfter(daysLate)} bei Ihnen sein müssen und ist noch bei uns.`
      : `wir haben Bestellung ${orderId} ${daysLong(daysLate)} zu spät verschickt.`,
  promised,
  given: line,
  done: notesOf,
}
