import { capitalized, sentence, spokenInstant, spokenMoney } from '../../words.ts'
import { notesOf, type PlainLines } from '../plain.ts'
import { remedyLine } from './close.ts'
import { promised } from './promises.ts'

export const plainLines: PlainLines = {
  headlines: {
    apology: 'our failure',
    'next-step': 'the next step',
    update: 'no change yet',
    'new-date': 'a date that moves',
    'broken-promise': 'a promise that we broke',
    remedy: 'what we have done',
    'follow-up': 'have we put it right?',
    reminder: 'have we put it right?',
    answer: 'your message',
  },
  sorry: 'That is our failure, and I am sorry.',
  count: (number, subject) => `This is message number ${number} from us about ${subject}.`,
  owned: (name) =>
    `I am ${name}, and it is mine to put right. My next step is to find out what can be done, and to write to you what I do.`,
  done: 'Done so far:',
  nothingDone: 'I have nothing to report as done yet.',
  nothingNew: 'There is nothing new.',
  countOn: (promise) => `What you can count on: ${promise}.`,
  unknown: (promise) =>
    `I do not know yet when this will be put right, and I will not guess. ${capitalized(promise)}.`,
  noDate: 'I have no date yet that I could stand by.',
  moved: (promise) => `I told you this, and it will not hold: ${promise}`,
  broken: (promise) => `We promised you this, and did not do it: ${promise}`,
  given: 'This is done:',
  notSettled: 'I do not call it settled before you do.',
  unanswered:
    'I have your message. You do not have the answer yet that you should have, and that is our failure too.',
  asked:
    'Have we put it right? Do you need anything else from us? An answer to this message comes to me, and my next step depends on it.',
  askedBefore:
    'I asked you whether we have put it right, and I do not know it yet. I will not ask again. An answer to this message always comes to me, and I act on it.',
  next: {
    'next-step': 'My next step is to see to it, and to write to you again.',
    update: 'My next step is to go on with it, and to write to you again.',
    'new-date': 'My next step is to see that it holds.',
    'broken-promise': 'My next step is to follow it up in person.',
    remedy: 'My next step is to ask you whether it is right.',
    answer: 'My next step is to write you that answer.',
  },
  fully: {
    failed: ({ summary }) => sentence(summary),
    promised: (promise, { customer }) => promised(promise, customer),
    given: (remedy, { customer }) => remedyLine(remedy, customer),
    done: notesOf,
  },
  briefly: {
    failed: ({ subject }) => `We let you down with ${subject}.`,
    promised: ({ dueAt, unknown }, { customer }) =>
      unknown
        ? `by ${spokenInstant(dueAt, customer)}, your time, you hear from me what I have found out`
        : `the date for it is ${spokenInstant(dueAt, customer)}, your time`,
    given: ({ kind, money }, { customer }) =>
      sentence(`a ${kind}${money ? ` of ${spokenMoney(money, customer)}` : ''}`),
    done: () => [],
  },
}
