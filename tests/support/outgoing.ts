import type { OutgoingMessage } from '../../sincerity/index.ts'

/** For tests: a message about order 10380, on a Monday at 9:00 in Dublin, with a promise for Friday at 18:00. */
export function outgoing(text: string, changes: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    kind: 'apology',
    locale: 'en-IE',
    subject: 'About your order',
    text,
    customer: { name: 'Patricia McKenna' },
    failure: { reference: '10380', summary: 'Order 10380 left 7 days late' },
    owner: { name: 'Laura Callahan' },
    promises: [{ what: 'order 10380 is with you', by: '2026-11-27T18:00:00Z' }],
    sentAt: '2026-11-23T09:00:00Z',
    timeZone: 'Europe/Dublin',
    earlier: [],
    ...changes,
  }
}

/** For tests: a letter to Patricia, signed by Laura. */
export const letter = (...paragraphs: string[]): string =>
  ['Dear Patricia,', ...paragraphs, 'Laura Callahan\nInside Sales Coordinator'].join('\n\n')
