import type { BreakLines, MoveLines } from '../turning.ts'

const first = {
  why: 'I cannot keep that.',
  sorry:
    'I am sorry. Waiting for us is just what you had enough of already, and now I ask you for more of it.',
  next: 'My next step is to ask for it again, and not to be put off. Should even a part of the answer help you in the meantime, tell me which, and you get that part first.',
}
const second = {
  why: 'Nothing comes of that either.',
  sorry:
    'I am sorry. We began by leaving you without an answer, and each new date must sound like more of the same. It is not: somebody is on it, and it is me.',
  next: 'My next step is to ask elsewhere, where nobody has been asked yet. Tell me, should you need to go ahead without us: I would understand, and I help you with that too.',
}
const third = {
  why: 'As it stands, the time does not suffice.',
  sorry:
    'I am sorry. You have listened to us for longer than we had earned, and the one thing that you wanted to know is still missing.',
  next: 'My next step is to put all else aside until this is answered. Should half of it sooner be of more use to you than the whole of it later, write me so.',
}
const fourth = {
  why: 'I do not manage it by then.',
  sorry: 'I am sorry. Once more you have to go by us, and it should be the other way round.',
  next: 'My next step is to get help from somebody who can move more here than I can. What you need in the meantime, please tell me.',
}

/** What is said when a date moves: the first time, the second and so on. */
export const moves: [MoveLines, ...MoveLines[]] = [
  {
    ...first,
    subject: 'I need longer than I said',
    intro: (message) =>
      `You wait for word on ${message}, and I will be later with it than I said. You should know that before the date passes, not after.`,
    unknown: {
      ...first,
      intro: (message) =>
        `I owe you word on ${message}, and here it is: I still have no answer that I would put my name to.`,
    },
  },
  {
    ...second,
    subject: 'I need more time once again',
    intro: (message) =>
      `Once again I have to move a date that I gave you for ${message}. I would understand a sharp reply.`,
    unknown: {
      ...second,
      intro: (message) =>
        `Once more I write to you on ${message}, and have no answer for you. Nobody whom I have asked could give me one that is more than a guess.`,
    },
  },
  {
    ...third,
    subject: 'I have to correct myself',
    intro: (message) =>
      `I had made up my mind to take back no more dates about ${message}. Now I do it all the same.`,
    unknown: {
      ...third,
      intro: (message) =>
        `Another letter from me on ${message}, and another one without an answer. Those who ought to know it do not.`,
    },
  },
  {
    ...fourth,
    subject: 'I do not keep this date either',
    intro: (message) =>
      `You may hardly want to hear it any more: what I announced to you on ${message} does not come in time.`,
    unknown: {
      ...fourth,
      intro: (message) =>
        `You must ask yourself whether anything will come of ${message} at all. I can only tell you that I am still looking.`,
    },
  },
]

/** What is said when a promise is broken. */
export const breaks: [BreakLines, ...BreakLines[]] = [
  {
    subject: 'we kept you waiting a second time',
    intro: (message) =>
      `We left ${message} unanswered. Then we promised you to make good on it, and let that date pass as well.`,
    sorry:
      'I am sorry. After the first silence you gave us another chance, and we met it with a second one. That was our failure alone, and there is nothing that makes it sound better.',
    next: ({ name, title }) =>
      `I am ${name}, ${title}. I have taken this over, and my next step is to put it before everything else on my desk.`,
  },
  {
    subject: 'we have broken our word again',
    intro: (message) =>
      `Again we have broken a word that we gave you on ${message}, and again the failure is ours.`,
    sorry: 'I am sorry. You need not believe me in anything any more; you should see it.',
    next: () =>
      'My next step is to speak to everyone whom it hangs on myself, and to write to you what comes of it.',
  },
  {
    subject: 'we did not keep this promise either',
    intro: (message) => `On ${message} we have left you once more without what we had promised.`,
    sorry: 'I am sorry. This is our failure too, and it has long been one too many.',
    next: () =>
      'My next step is to take it to the people here who can change something. Tell me what we can take off your hands until then.',
  },
  {
    subject: 'once more we let a date pass',
    intro: (message) => `The date that you had from us on ${message} has passed, and we let it pass.`,
    sorry: 'I am sorry. You should not have to read such a thing even once, and least of all from us.',
    next: () =>
      'My next step is to do what I promised before I promise anything else. Should you have found your answer elsewhere, tell me, and I leave you in peace.',
  },
]
