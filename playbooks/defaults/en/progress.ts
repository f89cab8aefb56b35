import type { Telling } from '../../telling.ts'
import { capitalized, letter, sentence, spelled } from '../../words.ts'
import type { Letter } from '../letters.ts'
import { countOn, promised } from './promises.ts'

/** What was done at once, and what they can count on. */
export const nextStep: Letter = (telling) => {
  const { subject, summary, customer, owner, promises, topic, opening, history } = telling
  const notes = topic.done.map(({ note }) => note.trim()).filter((note) => note !== '')
  const isRepeated = history.repeats > 0 && opening === 0
  return {
    subject: `${capitalized(subject)}: ${opening === 0 ? 'what happens now' : 'how I go on'}`,
    text: letter(customer, owner, [
      opening === 0
        ? `${capitalized(summary)}: that is our failure, and this is what I have done about it so far.`
        : `You told us that ${subject} is still not right, so our failure still stands. This is what I have done since.`,
      notes.length > 0
        ? notes.map(sentence).join(' ')
        : 'None of it is finished, so I have nothing to report as done. I would rather say that than dress it up.',
      isRepeated
        ? 'This is not the first time that we have failed you in this way. I know that, and you do not have to tell the story again.'
        : null,
      promises.length > 0
        ? promises.map((promise) => countOn(promise, customer)).join(' ')
        : 'I have no date yet that I could stand by, so I give you none.',
      promises.length > 0
        ? `My next step is to ${promises.some(({ unknown }) => unknown) ? 'find out' : 'see that it holds'}. Until then I write to you at a steady pace, also without news; and if what I say here comes into danger, you hear it from me first.`
        : 'My next step is to find one. If you need anything in the meantime, answer this message: it comes to me.',
    ]),
  }
}

/** An honest sign of life: what actions did was told in the next step, so nothing is new but the assurance itself. */
export const update: Letter = (telling) => {
  const { subject, customer, owner, sent } = telling
  const earlier = sent.filter((kind) => kind === 'update').length
  const [headline, news] = turn(newsTold, earlier)
  const isLong = earlier >= newsTold.length
  return {
    subject: `${capitalized(subject)}: ${headline}`,
    text: letter(customer, owner, [
      news(subject),
      standing(telling),
      `${turn(owned, earlier)}${isLong ? ` This is message number ${spelled(earlier + 1)} of this kind. I count them too.` : ''}`,
    ]),
  }
}

const turn = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0]

const newsTold: [News, ...News[]] = [
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
]
type News = [headline: string, news: (subject: string) => string]

/** One fewer than there are news, so that the same two meet again only after many messages. */
const owned: [string, ...string[]] = [
  'It is our failure that you are waiting at all. My next step is to stay with it until it is done; you need do nothing.',
  'We caused this, so the chasing is our work and not yours. My next step is to go on with it, and to write again.',
  'You wait because we failed you, and I do not forget that while I work on it. My next step is the same: see it through.',
  'None of this is your doing: the failure is ours. I keep at it, and I keep writing.',
]

function standing({ promises, customer }: Telling<unknown>): string {
  if (promises.length === 0) return 'I still have no date that I could stand by, so I give you none.'
  return promises
    .map((promise) =>
      promise.unknown
        ? `I still cannot say when it will be put right. What stands is this: ${promised(promise, customer)}.`
        : `What I promised you stands: ${promised(promise, customer)}.`,
    )
    .join(' ')
}
