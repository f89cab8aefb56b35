import type { CustomerMessageKind, Telling } from '../../telling.ts'
import { bullets, capitalized, letter, sentence, spelled } from '../../words.ts'
import type { Letter } from '../letters.ts'
import { remedyLine } from './close.ts'
import { countOn, promised } from './promises.ts'

/** A letter that says what failed, whose failure it is, and then no more than it must. Its number tells it from the others. */
const plain =
  (headline: string, lines: (telling: Telling<unknown>) => (string | null)[]): Letter =>
  (telling) => {
    const { subject, summary, customer, owner, sent } = telling
    return {
      subject: `${capitalized(subject)}: ${headline}`,
      text: letter(customer, owner, [
        `${capitalized(summary)}. That is our failure, and I am sorry.`,
        ...lines(telling),
        sent.length > 0
          ? `This is message number ${spelled(sent.length + 1)} from us about ${subject}.`
          : null,
      ]),
    }
  }

const all = ({ promises, customer }: Telling<unknown>): string =>
  promises.length > 0
    ? promises.map((promise) => countOn(promise, customer)).join(' ')
    : 'I have no date yet that I could stand by.'

const was = ({ topic, customer }: Telling<unknown>): string =>
  topic.promises.map((old) => `${sentence(promised(old, customer))}`).join(' ')

/** The plainest honest form of each kind of message. */
export const fallbacks: Record<CustomerMessageKind, Letter> = {
  apology: plain('our failure', ({ owner }) => [
    `I am ${owner.name}, and it is mine to put right. My next step is to find out what can be done, and to write to you what I do.`,
  ]),
  'next-step': plain('the next step', (telling) => [
    telling.topic.done.length > 0
      ? `Done so far: ${telling.topic.done.map(({ note }) => sentence(note)).join(' ')}`
      : 'I have nothing to report as done yet.',
    all(telling),
    'My next step is to see to it, and to write to you again.',
  ]),
  update: plain('no change yet', (telling) => [
    'There is nothing new.',
    all(telling),
    'My next step is to go on with it, and to write to you again.',
  ]),
  'new-date': plain('a date that moves', (telling) => [
    `I told you this, and it will not hold: ${was(telling)}`,
    all(telling),
    'My next step is to see that it holds.',
  ]),
  'broken-promise': plain('a promise that we broke', (telling) => [
    `We promised you this, and did not do it: ${was(telling)}`,
    all(telling),
    'My next step is to follow it up in person.',
  ]),
  remedy: plain('what we have done', ({ topic, customer }) => [
    ...(topic.remedies.length > 0
      ? ['This is done:', bullets(topic.remedies.map((given) => remedyLine(given, customer)))]
      : ['I do not call it settled before you do.']),
    'My next step is to ask you whether it is right.',
  ]),
  'follow-up': plain('have we put it right?', () => [
    'Have we put it right? Do you need anything else from us? An answer to this message comes to me, and my next step depends on it.',
  ]),
  reminder: plain('have we put it right?', () => [
    'I asked you whether we have put it right, and I do not know it yet. I will not ask again. An answer to this message always comes to me, and I act on it.',
  ]),
  answer: plain('your message', (telling) => [
    'I have your message. You do not have the answer yet that you should have, and that is our failure too.',
    telling.promises.length > 0 ? all(telling) : null,
    'My next step is to write you that answer.',
  ]),
}
