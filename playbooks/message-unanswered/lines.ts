import { capitalized, spokenInstant } from '../words.ts'
import { breaks, moves } from './move-lines.ts'
import { promised } from './next-step.ts'
import { yourMessage } from './topic.ts'
import { type Lines, turnsIn } from './translated.ts'

const lines: Lines = {
  yours: yourMessage,
  onIt: yourMessage,
  promised: (promise, { customer }) => promised(promise, customer),
  noDate: 'I have no date yet that I could stand by, so I give you none.',
  notKnown: 'I do not know the answer yet, and I will not make one up.',
  promisedYou: (old) => `I promised you: ${old}.`,
  wePromised: (old) => `We promised you: ${old}. That did not happen.`,
  newDate: ({ dueAt }, { customer }) => `The new date is ${spokenInstant(dueAt, customer)}, your time.`,
  instead: (promise) => `What you can count on now: ${promise}.`,
  moves,
  breaks,
  update: {
    news: [
      [
        'I am still on it',
        (unanswered) =>
          `You have had enough silence from us, so I write although I have nothing new on ${yourMessage(unanswered)}.`,
      ],
      [
        'no answer yet, and no silence either',
        (unanswered) =>
          `There is no news yet on ${yourMessage(unanswered)}. I would rather tell you that than let you wonder.`,
      ],
      [
        'where I am with it',
        (unanswered) =>
          `A word on ${yourMessage(unanswered)}, the one that we let lie: I have learned nothing new since I last wrote.`,
      ],
      [
        'not forgotten',
        (unanswered) =>
          `Nobody has forgotten ${yourMessage(unanswered)} a second time. It is in front of me, still without an answer.`,
      ],
      [
        'a sign of life',
        (unanswered) =>
          `This is only a sign of life, and no answer yet. I know that you need more than that for ${yourMessage(unanswered)}.`,
      ],
      [
        'still without the answer',
        (unanswered) =>
          `${capitalized(yourMessage(unanswered))} is the first thing that I look at each morning, and today again nobody has brought me what you need.`,
      ],
      [
        'what I have, and what I lack',
        (unanswered) =>
          `I have your question, and I have people whom I ask. What I still lack for ${yourMessage(unanswered)} is a reply that deserves the name.`,
      ],
    ],
    afterMove: [
      (unanswered) =>
        `Since I had to give you another date for ${yourMessage(unanswered)}, I owe you more words, not fewer. I have nothing new.`,
      (unanswered) =>
        `This time I move nothing. Only this: you still lack the answer to ${yourMessage(unanswered)}, and I do not forget it.`,
      (unanswered) =>
        `Whether you believe another word of mine on ${yourMessage(unanswered)}, I had better not ask. I just report how it is: no progress.`,
      (unanswered) =>
        `After my last letter you should not have to guess how ${yourMessage(unanswered)} goes on. The work on it does not rest, though there is nothing to tell.`,
      (unanswered) =>
        `Here is neither good nor bad about ${yourMessage(unanswered)}, only that I am at work on it.`,
      (unanswered) =>
        `Another date of mine has fallen, and ${yourMessage(unanswered)} is still without its answer.`,
      (unanswered) => `I spare you the fine words on ${yourMessage(unanswered)}: nothing has come in.`,
    ],
    standings: [
      'What I promised holds',
      'I still stand by this',
      'You can go on counting on this',
      'I have not moved from this',
      'My word on it stands',
      'This is as it was',
      'Nothing has changed about this',
    ],
    closings: [
      'My next step is to keep asking here until I have it.',
      'I keep at it, and you keep hearing from me.',
      'You do not have to remind me. I open nothing else before it.',
      'The moment that changes, you know.',
      'Should a part of it have settled itself, tell me, and I go after the rest.',
      'We owed you this long ago, and I have not stopped working on it.',
      'My next step is to go to whoever has not replied to me yet, in person.',
    ],
    longer: [
      'You have had several such letters from me by now. That is our doing.',
      'It was one question, and it should have had one reply.',
      'Should you have to decide without us, tell me: I help with that.',
      'Would you rather talk? Write me a number, and I ring you.',
      'Whatever this wait costs you by now, write it down for me.',
      'Part of an answer may be better than none: say so, and you get what I know.',
      'Anyone else would have given up on us. I do not take it for granted that you read on.',
    ],
  },
}

export const { update, newDate, brokenPromise } = turnsIn(lines)
