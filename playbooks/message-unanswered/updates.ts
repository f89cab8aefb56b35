import type { Telling, Words } from '../telling.ts'
import { capitalized, letter } from '../words.ts'
import type { MessageFacts } from './facts.ts'
import { promised } from './next-step.ts'
import { aboutIt, yourMessage } from './topic.ts'

type Unanswered = Telling<MessageFacts>
type List<T> = readonly [T, ...T[]]

// The lengths of the lists have no common factor: two messages with the same news differ in all else.
const news: List<[headline: string, news: (message: string) => string]> = [
  [
    'I am still on it',
    (message) => `You have had enough silence from us, so I write although I have nothing new on ${message}.`,
  ],
  [
    'no answer yet, and no silence either',
    (message) => `There is no news yet on ${message}. I would rather tell you that than let you wonder.`,
  ],
  [
    'where I am with it',
    (message) =>
      `A word on ${message}, the one that we let lie: I have learned nothing new since I last wrote.`,
  ],
  [
    'not forgotten',
    (message) =>
      `Nobody has forgotten ${message} a second time. It is in front of me, still without an answer.`,
  ],
  [
    'a sign of life',
    (message) =>
      `This is only a sign of life, and no answer yet. I know that you need more than that for ${message}.`,
  ],
]

const closings: List<string> = [
  'My next step is to keep asking here until I have it.',
  'I keep at it, and you keep hearing from me.',
  'You do not have to remind me. It is the first thing I open.',
  'The moment that changes, you know.',
  'Should a part of it have settled itself, tell me, and I go after the rest.',
  'We owed you this long ago, and I have not stopped working on it.',
]

const standings: List<string> = [
  'What I promised holds',
  'I still stand by this',
  'You can go on counting on this',
  'I have not moved from this',
  'My word on it stands',
  'This is as it was',
  'Nothing has changed about this',
]

const turn = <T>(list: List<T>, index: number): T => list[index % list.length] ?? list[0]

/** While a promise is open: what still stands, honestly also when nothing is new, and never twice in a row in the same words. */
export function update(unanswered: Unanswered): Words {
  const { customer, owner, promises, sent } = unanswered
  const count = sent.filter((kind) => kind === 'update').length
  const [headline, told] = turn(news, count)
  const message = yourMessage(unanswered)
  const hasMoved = sent.at(-1) === 'new-date' || sent.at(-1) === 'broken-promise'
  return {
    subject: `${capitalized(`what you asked us ${aboutIt(unanswered)}`)}: ${headline}`,
    text: letter(customer, owner, [
      hasMoved
        ? `Since I had to give you another date for ${message}, I owe you more words, not fewer. I have nothing new.`
        : told(message),
      promises.length === 0
        ? 'I have no date yet that I could stand by, so I give you none.'
        : promises.map((promise) => `${turn(standings, count)}: ${promised(promise, customer)}.`).join(' '),
      turn(closings, count),
    ]),
  }
}
