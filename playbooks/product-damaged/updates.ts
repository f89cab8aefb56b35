import type { Telling, Words } from '../telling.ts'
import { movedLine, pick, turnOf } from '../turning.ts'
import { letter } from '../words.ts'
import type { DamageFacts } from './facts.ts'
import { promised } from './next-step.ts'

type Damage = Telling<DamageFacts>
type List<T> = readonly [T, ...T[]]

// The lengths of the lists have no common factor: two messages with the same news differ in all else.
const news: List<[headline: string, news: (order: string) => string]> = [
  [
    'where it stands',
    (order) =>
      `You wait for us to put right what we broke, so here is where ${order} stands: nothing has changed since I last wrote, for better or worse.`,
  ],
  [
    'nothing new, and not forgotten',
    (order) =>
      `I have nothing new to tell you about the damage in ${order}. You get this so that you need not wonder whether it was forgotten.`,
  ],
  [
    'a word from my desk',
    (order) => `The damage that we did in ${order} stands at the top of my list. There is no news of it yet.`,
  ],
  [
    'still in my hands',
    (order) =>
      `I still have ${order} in my hands, the one that we let reach you damaged. I have heard nothing that changes what I told you.`,
  ],
  [
    'nothing to report, so I say so',
    (order) =>
      `Whoever has unpacked something broken does not like to wait as well. I have no news of ${order} today, and I say so before you have to ask.`,
  ],
]

const closings: List<string> = [
  'My next step is to stay with it. There is nothing that you have to do.',
  'I go on following it, and I go on writing.',
  'You need not chase anybody here. That is what I am for.',
  'When that changes, you are the first to know.',
  'Should anything have changed on your side, one line from you reaches me.',
  'It was our failure that began this, and I see it through to its end.',
]

const standings: List<string> = [
  'I stand by what I promised',
  'This still holds',
  'You can still count on this',
  'Nothing has moved here',
  'My word on this stands',
  'Here nothing has changed',
  'This remains as I wrote it',
]

/** Instead of news, right after a date was moved. */
const afterMove: List<(order: string) => string> = [
  (order) =>
    `I had to move the date for ${order}, so you should not have to ask on top of it: I have nothing new.`,
  (order) =>
    `You know what became of my last date for ${order}. Since then I have learned neither good nor bad.`,
  (order) => `No new date this time, and no other news of ${order}: I only want you to know that it goes on.`,
  (order) =>
    `I would not blame you for skipping letters about ${order} by now. This one takes nothing back, and adds nothing either.`,
  (order) => `What I wrote to you last about ${order} was hard to read. It has not become worse since.`,
  (order) => `Another date has fallen, and ${order} is where it was. That is all there is.`,
  (order) => `I have no right to your patience with ${order} any more. So, in short: nothing has come in.`,
]

/** While a promise is open: what still stands, honestly also when nothing is new, and never twice in a row in the same words. */
export function update({ facts, customer, owner, promises, sent }: Damage): Words {
  const turn = turnOf(sent)
  const { updates } = turn
  const [headline, told] = pick(news, updates)
  const order = `order ${facts.orderId}`
  return {
    subject: `Order ${facts.orderId}: ${headline}`,
    text: letter(customer, owner, [
      (movedLine(afterMove, turn) ?? told)(order),
      promises.length === 0
        ? 'I have no date yet that I could stand by, so I give you none.'
        : promises.map((promise) => `${pick(standings, updates)}: ${promised(promise, customer)}.`).join(' '),
      pick(closings, updates),
    ]),
  }
}
