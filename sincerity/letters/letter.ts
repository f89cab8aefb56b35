import { checkMessage, type OutgoingMessage, type RuleName } from '../index.ts'

/** For tests: a letter as somebody in a company writes it, and what the gate should say. */
export interface Letter {
  /** The rules that should hold it back; none where it may go out. */
  expected: RuleName[]
  kind: OutgoingMessage['kind']
  to: string
  from: string
  /** The failure: its reference, and in a line what happened. */
  about: [reference: string, summary: string]
  promises?: { what: string; by: string }[]
  earlier?: string[]
  text: string
}

/** For tests: the rules that hold a letter back, on a Monday in November at 9:00 in Berlin. */
export function heldBackBy(
  { kind, to, from, about: [reference, summary], promises = [], earlier = [], text }: Letter,
  locale: string,
): RuleName[] {
  const { findings } = checkMessage({
    kind,
    locale,
    subject: 'About your order',
    text,
    customer: { name: to },
    failure: { reference, summary },
    owner: { name: from },
    promises,
    earlier,
    sentAt: '2026-11-23T09:00:00+01:00',
    timeZone: 'Europe/Berlin',
  })
  return [...new Set(findings.filter(({ blocks }) => blocks).map(({ rule }) => rule))]
}
