import { whatHoldsBack } from '../../sincerity/held.ts'
import type { Answers } from './answers.ts'

/**
 * Why no letter could be sent that has the words of an answer in it, in one sentence with what to do; null where one could. A
 * title stands in letters as the summary of what failed, the thing as its name.
 */
export function heldBack(words: string, { thing }: Pick<Answers, 'thing'>): string | null {
  const what = `${thing} 10249`
  const [finding] = whatHoldsBack({
    kind: 'apology',
    locale: 'en',
    subject: `We failed you with ${what}`,
    text: `Dear Ana Trujillo,\n\nWe failed you, and I am sorry. It is about this: ${words}: ${what}.\n\nMy next step is to ask what happened. I write to you again.\n\nLena Voss`,
    customer: { name: 'Ana Trujillo' },
    failure: { reference: '10249', summary: `${words}: ${what}`, subject: what },
    owner: { name: 'Lena Voss' },
    sentAt: '2026-03-02T09:00:00Z',
    timeZone: 'UTC',
  })
  return finding
    ? `letters would be held back for "${finding.words}": ${finding.why} ${finding.better}`
    : null
}
