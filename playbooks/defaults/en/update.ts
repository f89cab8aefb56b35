import type { Telling } from '../../telling.ts'
import { capitalized, letter, spelled } from '../../words.ts'
import type { Letter } from '../letters.ts'
import { type Turns, turn } from '../letters.ts'
import { promised } from './promises.ts'

/** An honest sign of life: what actions did was told in the next step, so nothing is new but the assurance itself. */
export const update: Letter = (telling) => {
  const { subject, customer, owner, sent } = telling
  const earlier = sent.filter((kind) => kind === 'update').length
  const [headline, news] = turn(newsTold, earlier)
  const count = ` This is message number ${spelled(earlier + 1)} of this kind. I count them too.`
  return {
    subject: `${capitalized(subject)}: ${headline}`,
    text: letter(customer, owner, [
      news(subject),
      standing(telling, earlier),
      `${turn(owned, earlier)}${earlier >= newsTold.length ? count : ''}`,
    ]),
  }
}

type News = [headline: string, news: (subject: string) => string]

// The three lists differ in length, so that the same words meet again only after many messages.
const newsTold: Turns<News> = [
  [
    'where it stands',
    (subject) =>
      `You should not have to ask where things stand with ${subject}. Nothing has changed since I last wrote: I have neither good news nor bad.`,
  ],
  [
    'nothing new, and you should know it',
    (subject) =>
      `I have nothing new on ${subject}. You get this message all the same, so that you know that it is on somebody's desk, and on whose.`,
  ],
  [
    'still open, still mine',
    (subject) =>
      `What went wrong with ${subject} is still open, and still mine to put right. I have heard nothing that I had not told you already.`,
  ],
  [
    'a short word',
    (subject) =>
      `A short word on ${subject}, because silence would be worse: there is no change that I could report.`,
  ],
  [
    'the same answer, I am afraid',
    (subject) =>
      `If you have been wondering about ${subject}: so far I can only give you the answer that I gave you last time.`,
  ],
  [
    'not forgotten',
    (subject) =>
      `I write so that you do not take ${subject} for forgotten. It is not. But it has not moved either, and I will not make it sound as if it had.`,
  ],
  [
    'no change to report',
    (subject) => `Were there news about ${subject}, you would read it in this line. There is none so far.`,
  ],
]

const stands: Turns<string> = [
  'What I promised you stands',
  'My word to you is still this',
  'You can go on counting on this',
]

const owned: Turns<string> = [
  'It is our failure that you are waiting at all. My next step is to stay with it until it is done; you need do nothing.',
  'We caused this, so the chasing is our work and not yours. My next step is to go on with it, and to write again.',
  'You wait because we failed you, and I do not forget that while I work on it. My next step is the same: see it through.',
  'None of this is your doing: the failure is ours. I keep at it, and I keep writing.',
  'We let you down, and every day of waiting comes on top of that. My next step remains to end it.',
]

function standing({ promises, customer }: Telling<unknown>, earlier: number): string {
  if (promises.length === 0) return 'I still have no date that I could stand by, so I give you none.'
  return promises
    .map(
      (promise) =>
        `${promise.unknown ? 'I still cannot say when it will be put right. ' : ''}${turn(stands, earlier)}: ${promised(promise, customer)}.`,
    )
    .join(' ')
}
