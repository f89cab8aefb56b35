import { languageOf } from '../speaker.ts'
import { notes as german } from './de/notes.ts'
import { notes as spanish } from './es/notes.ts'

/** What was done, in sentences that the customer reads in their next message. */
export interface Notes {
  /** @param who of ours was asked */
  traceAsked(who: string): string
  /** The owner does it in person. */
  traceOwn(carrier: string | undefined): string
  shipAsked(who: string): string
  shipOwn: string
  record(orderId: string): string
}

const english: Notes = {
  traceAsked: (who) =>
    `I have asked ${who} in writing to find your parcel and to have it put first on every leg that is left.`,
  traceOwn: (carrier = 'the carrier') =>
    `The search for your parcel is on my own desk: I ask ${carrier} where it is, and I stay on it until you have it.`,
  shipAsked: (who) => `I have asked ${who} in writing to pack and send your order before all others.`,
  shipOwn: 'Your order is on my own desk: I see to it that it is packed and sent before all others.',
  record: (orderId) =>
    `I have asked for the complete record of order ${orderId}: every hand that it went through, and everything that we told you.`,
}

const others: Partial<Record<string, Notes>> = { de: german, es: spanish }

/** The notes in the language in which messages to this customer are written. */
export const notesFor = ({ locale }: { locale: string }): Notes => others[languageOf(locale)] ?? english
