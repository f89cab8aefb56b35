import { languageOf } from '../speaker.ts'
import { notes as german } from './de/notes.ts'
import { notes as spanish } from './es/notes.ts'

/** What was done, in sentences that the customer reads in their next message. */
export interface Notes {
  /** @param who of ours was asked */
  answerAsked(who: string): string
  /** The owner does it in person. */
  answerOwn: string
  record: string
  othersAsked(who: string): string
  othersOwn: string
  changed: string
}

const english: Notes = {
  answerAsked: (who) =>
    `I have put your question to ${who}, who can answer it, and I write to you with what I hear.`,
  answerOwn: 'Your question is on my own desk, and I answer it myself.',
  record: 'I have asked for your question and our answer to be laid side by side, to see what it left open.',
  othersAsked: (who) =>
    `I have asked ${who} to look where your message was left lying, so that nobody else waits there as you did.`,
  othersOwn: 'I also look where your message was left lying, so that nobody else waits there as you did.',
  changed: 'I have asked what keeps this from happening again.',
}

const others: Partial<Record<string, Notes>> = { de: german, es: spanish }

/** The notes in the language in which messages to this customer are written. */
export const notesFor = ({ locale }: { locale: string }): Notes => others[languageOf(locale)] ?? english
