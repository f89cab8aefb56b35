import type { Signatory } from '../words.ts'

type List<T> = readonly [T, ...T[]]

/** What is said when a date moves: the first time, the second and so on. */
interface MoveLines {
  subject: string
  intro(order: string): string
  why: string
  sorry: string
  /** Where it is a replacement that comes later, and where it is a call. */
  next: { replacement: string; call: string }
}

export const moves: List<MoveLines> = [
  {
    subject: 'the date that I gave you will not hold',
    intro: (order) => `You have a date from me for ${order}, and I have to take it back before it passes.`,
    why: 'I no longer believe in that date, so I will not let you wait for it.',
    sorry:
      'I am sorry. We sent you something broken, and now we make you wait for what should have come in the first place. The new date has more room in it than the old one had.',
    next: {
      replacement:
        'My next step is to follow it myself, every day, until it is with you. You can also have your money back instead: one line in answer to this message, and I stop the replacement.',
      call: 'My next step is to keep this date. Should it not suit you, answer this message with one that does.',
    },
  },
  {
    subject: 'I have to move the date once more',
    intro: (order) =>
      `Again I move a date for ${order}, and I do not like writing it any more than you will like reading it.`,
    why: 'I cannot keep that either, and you should know it while you can still plan otherwise.',
    sorry:
      'I am sorry. We sent you something broken, and since then more than one date of ours has come to nothing. You have been more patient with us than we have earned.',
    next: {
      replacement:
        'My next step is to find out by myself what holds it up, and to remove it. Would you rather have the price back than a new one? Say so here, and it is done.',
      call: 'My next step is to clear my own day for it. Would you rather have it in writing? Say so, and I write.',
    },
  },
  {
    subject: 'this date does not hold either',
    intro: (order) => `I wish that I had to write to you about anything but one more date for ${order}.`,
    why: 'What I said does not work out, and I will not sit on that until the day has come.',
    sorry:
      'I am sorry. The damage was ours, and so is every day that you have waited since. Nothing of it is yours to make allowances for.',
    next: {
      replacement:
        'My next step is to take it in hand from door to door. You may well have had enough of new ones by now: then write "money back", and nothing else is needed.',
      call: 'My next step is to be there when I say. Or name the hour yourself, and I go by that instead.',
    },
  },
  {
    subject: 'once more I have to correct a date',
    intro: (order) =>
      `I have to correct myself about ${order}, and I know that it is not for the first time.`,
    why: 'There is no way left in which that comes true.',
    sorry: 'I am sorry. You wait for us to make good what we broke, and we do not even manage that on time.',
    next: {
      replacement:
        'My next step is to ask somebody who can move more here than I can. Should you want to call it off, I see to it that you have your money.',
      call: 'My next step is to keep to it whatever else there is. Until then, whatever you write here comes to me.',
    },
  },
]

/** What is said when a promise is broken. */
interface BreakLines {
  subject: string
  intro(order: string): string
  sorry: string
  next(owner: Signatory): string
}

export const breaks: List<BreakLines> = [
  {
    subject: 'we did not keep our word to you',
    intro: (order) =>
      `First we sent you something broken in ${order}. Then we gave you our word on it, and broke that as well.`,
    sorry:
      'I am sorry, and I have no excuse to give you. You had nothing from us but our word, and you waited for it in vain. You will be slow to believe the next date, and you are right to be.',
    next: ({ name, title }) =>
      `I am ${name}, ${title}. From now on I answer for this in person. My next step is to look at where it stands every day, and to tell you.`,
  },
  {
    subject: 'we broke our word to you again',
    intro: (order) =>
      `We have broken our word about ${order} once more. I count it with the others, and every one is our failure.`,
    sorry: 'I am sorry. There is nothing that I could say now which you have not heard from us before.',
    next: () =>
      'So my next step is to see to it in person, and to hand it on to nobody. Should you want an end to it instead, tell me which, and that is what we do.',
  },
  {
    subject: 'this promise came to nothing, too',
    intro: (order) => `You relied on us once again with ${order}, and we let you down once again.`,
    sorry: 'I am sorry that we keep giving you cause to write off what we say.',
    next: () =>
      'My next step is to go with this to whoever here can overrule the rest of us, and to come back to you with what was decided.',
  },
  {
    subject: 'we let this date pass as well',
    intro: (order) =>
      `The day that we had named to you for ${order} has passed, and we did not do what we said.`,
    sorry: 'I am sorry. To say so again must sound hollow to you, and I say it because it is true.',
    next: () =>
      'My next step is to do it before I promise you anything further. What you want done instead, write to me, and I carry it out.',
  },
]
