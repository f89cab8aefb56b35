import type { CustomerMessage } from '../model/records.ts'

/** As a machine holds it, or as a client has opened it. */
interface Known<Message> {
  readonly conversation: readonly Message[]
}
type Standing = Pick<CustomerMessage, 'satisfied' | 'state' | 'understood'>

/** Messages that the customer still waits for an answer to, oldest first. */
export const unanswered = <Message extends Standing>({ conversation }: Known<Message>): Message[] =>
  conversation.filter(({ state }) => state === 'open')

/**
 * Messages of an unhappy customer of which nobody of ours has said yet what they ask for, oldest first: an apology that went out
 * by itself answers them, and reads nothing.
 */
export const unread = <Message extends Standing>({ conversation }: Known<Message>): Message[] =>
  conversation.filter(({ satisfied, understood }) => satisfied === false && understood === undefined)

/** Messages that a person has to see to: they wait for an answer, or to be read. */
export const waiting = <Message extends Standing>(known: Known<Message>): Message[] => {
  const those = [...unanswered(known), ...unread(known)]
  return known.conversation.filter((message) => those.includes(message))
}
