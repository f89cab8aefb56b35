import type { BreakLines, MoveLines } from '../turning.ts'
import type { Signatory } from '../words.ts'

/** What is said when a date moves: the first time, the second and so on. */
export const moves: [MoveLines, ...MoveLines[]] = [
  {
    subject: 'the date I gave you has to move',
    intro: (order) => `I have to take something back that I told you about ${order}.`,
    why: 'I no longer believe that I can keep that, and you should hear it from me before the date passes, not after.',
    sorry:
      'I am sorry. We had failed you once already, you had a date to rely on again, and I take that one from you too. I have put more room into the new one.',
    next: 'My next step is to check on it myself every day until it is done. Should the new date not work for you, answer this message, and we look for another way.',
    unknown: {
      intro: (order) => `I owe you word about ${order}, and I wish that I had a better one.`,
      why: 'This is that message, and there is no date in it: nobody has given me one that I could stand by.',
      sorry:
        'I am sorry. You need a date that you can plan with, and I have none to give you. A guess of mine would only be the next thing to let you down.',
      next: 'My next step is to ask again every day until somebody knows. Should waiting be no way for you, answer this message, and we look for another.',
    },
  },
  {
    subject: 'the date moves again',
    intro: (order) =>
      `I wrote to you before that the date for ${order} had to move. It has to move again, and I know how that reads.`,
    why: 'It will not hold, and I tell you now, while you can still plan without it.',
    sorry:
      'I am sorry. You have planned around more than one date of mine, and none of them held. I would rather have you angry with me as you read this than surprised when the date passes.',
    next: 'My next step is to go through the new date with everyone it depends on. Should it not suit you, one line is enough, and we talk about something else instead.',
    unknown: {
      intro: (order) => `Again I come to you about ${order} without what you need most.`,
      why: 'You hear from me, as I said; but of all whom I asked, none knows a day that I could pass on to you.',
      sorry:
        'I am sorry. This is our failure from beginning to end, and it is you who sits there without an answer.',
      next: 'Should you have had enough of waiting for word from me, say so in a line: I would then rather talk about what you need instead of it.',
    },
  },
  {
    subject: 'I have to correct myself once more',
    intro: (order) =>
      `I had hoped not to write you another letter like this about ${order}. Here it is all the same.`,
    why: 'It does not work out as I said, and I will not leave you believing it to the last.',
    sorry:
      'I am sorry. Each date that we move costs you trouble, and each time the failure was ours and not yours.',
    next: 'My next step is to stand behind this one in person. Would you rather have it settled in another way? Then write me how, and I go by what you say.',
    unknown: {
      intro: (order) => `Once more I write to you about ${order}, and once more with empty hands.`,
      why: 'Here is the word that I owe you, and there is nothing in it: those who ought to know could tell me nothing certain.',
      sorry:
        'I am sorry that we leave you in the dark for so long. In your place I would not want to wait any longer either.',
      next: 'My next step is to look for a way that does not depend on this. Should you have one in mind, write it to me.',
    },
  },
  {
    subject: 'I cannot keep this date either',
    intro: (order) => `This is one more letter about ${order} in which a date falls.`,
    why: 'I see no way left to that, and so I say it today.',
    sorry:
      'I am sorry. You go by what we write, and we keep giving you cause to regret it. That is our failure, each time anew.',
    next: 'My next step is to ask for help from somebody who can move more here than I can. Whatever would serve you better than waiting, tell me.',
    unknown: {
      intro: (order) => `You must wonder whether anybody will ever name you a day for ${order}.`,
      why: 'I have asked once again, and once again was told nothing that I would pass on as a promise.',
      sorry: 'I am sorry. You have every right to a plain date, and it is our failure that you have none.',
      next: 'My next step is to put the question to those who can decide it, and not only to those who know of it. Should you want to call it off, say so, and we do that.',
    },
  },
]

/** What is said when a promise is broken. */
export const breaks: [BreakLines, ...BreakLines[]] = [
  {
    subject: 'we broke our promise to you',
    intro: (order) => `First ${order} was late. Then we made you a promise about it, and broke that too.`,
    sorry:
      'I am sorry. The first failure cost you time. This one costs our word, and that is worse. I have no excuse to offer you.',
    next: ({ name, title }: Signatory) =>
      `I am ${name}, ${title}, and from here on I answer for what I write here. My next step is to check on it myself every day, and you hear from me until it is kept.`,
  },
  {
    subject: 'we broke our promise to you again',
    intro: (order) =>
      `I wrote to you that we had broken our word about ${order}. Now we have done it once more.`,
    sorry:
      'I am sorry. There is nothing left in my words that could make you believe the next ones; only what we do can.',
    next: () =>
      'So I do not leave it to anyone else: I see to it in person, each day, and should you want your money back rather than wait, one line from you is enough.',
  },
  {
    subject: 'we did not keep this promise either',
    intro: (order) => `We have let you wait in vain once more, and again it was our word about ${order}.`,
    sorry: 'I am sorry, and I do not expect that to mean much to you by now.',
    next: () =>
      'My next step is to take this to the people here who can change it, and to stay with them until they do. Tell me what we can take off your hands until then.',
  },
  {
    subject: 'once more we let a date pass',
    intro: (order) => `The date that you had from us for ${order} has passed, and we let it pass.`,
    sorry: 'I am sorry. You should not have to read such a thing even once.',
    next: () =>
      'My next step is to do what was promised before I promise anything else. Whatever you decide in the meantime, about the goods or about us, I carry out.',
  },
]
