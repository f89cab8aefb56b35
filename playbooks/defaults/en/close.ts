import type { Remedy } from '../../../model/plan.ts'
import type { Telling } from '../../telling.ts'
import { bullets, capitalized, letter, sentence, spelled, spokenMoney } from '../../words.ts'
import { ownWords } from '../answer.ts'
import { type Letter, opened } from '../letters.ts'

/** Says exactly what was given; where nothing was, says nothing of gifts. */
export const remedy: Letter = (telling) => {
  const { subject, summary, customer, owner, topic, opening } = telling
  if (topic.remedies.length === 0) return nothingGiven(telling)
  return {
    subject: `${capitalized(subject)}: ${opening === 0 ? 'what we have done to make up for it' : 'what we have added'}`,
    text: letter(customer, owner, [
      opened(
        [
          `${capitalized(summary)}: that was our failure, and it should not be at your expense. This is done:`,
          `What we did at first about our failure with ${subject} was not enough. On top of it, this is done:`,
          `We owe you more for our failure with ${subject} than we had given so far. This comes to it, and it is done:`,
        ],
        opening,
      ),
      bullets(topic.remedies.map((given) => remedyLine(given, customer))),
      'You need not ask for it, fill anything in or give anything up for it.',
      opening === 0
        ? 'I am sorry. None of it gives you back the time and the trouble, and I do not pretend that it does.'
        : 'I am sorry. It does not undo that we let you down more than once. Thank you for telling us, instead of just leaving.',
      'My next step is to ask you, once things have settled, whether it is right. What you tell me then, I act on.',
    ]),
  }
}

/** One thing that was given. */
export function remedyLine({ kind, what, money }: Remedy, customer: Telling<unknown>['customer']): string {
  const sum = money ? ` of ${spokenMoney(money, customer)}` : ''
  if (kind === 'refund') return sentence(`a refund${sum}: ${what}`)
  if (kind === 'credit') return sentence(`a credit${sum}: ${what}`)
  return sentence(kind === 'replacement' ? `a replacement: ${what}` : what)
}

const nothingGiven: Letter = ({ subject, summary, customer, owner, opening }) => ({
  subject: `${capitalized(subject)}: not settled before you say so`,
  text: letter(customer, owner, [
    opened(
      [
        `${capitalized(summary)}: that was our failure. We cannot undo it, and I do not call it settled before you do.`,
        `We have tried more than once to make good our failure with ${subject}, and I do not take it for granted that we have.`,
        `What could be done about our failure with ${subject} has been done, as far as I can see. You may see further.`,
      ],
      opening,
    ),
    opened(
      [
        'I am sorry that we let you down. If it cost you something that I do not know of, tell me: an answer to this message comes straight to me.',
        'I am sorry, all the more as you had to come back to us for it. Whatever we have overlooked so far, write it to me, and I read it in person.',
        'I am sorry for what went wrong, and for how often you had to say so. Should something still be missing, you need only write it here.',
      ],
      opening,
    ),
    opened(
      [
        'My next step is to ask you, once things have settled, whether it is right. What you tell me then, I act on.',
        'Next, I give it the time to prove itself, and then I want to hear from you whether it has: on that depends what follows.',
        'My next step is to ask you once more, after some time. It is not for me to say that this is over.',
      ],
      opening,
    ),
  ]),
})

/** Asks whether it is right, as somebody who wants to know. */
export const followUp: Letter = ({ subject, summary, customer, owner, opening }) => ({
  subject: `${capitalized(subject)}: ${opening === 0 ? 'have we put it right?' : 'is it right this time?'}`,
  text: letter(customer, owner, [
    opened(
      [
        `${capitalized(summary)}: that was our failure. Since then we have done what we thought would put it right. Whether it did, only you can say.`,
        `You told us that we had not put ${subject} right, and the failure was ours. We have tried again since, and I want to hear from you whether it holds.`,
        `You have had more patience with our failure than we had earned: this was attempt number ${spelled(opening + 1)} to put ${subject} right. I ask because I want to know, not because I take it for done.`,
      ],
      opening,
    ),
    'Have we put it right? And is there anything else that you need from us?',
    opened(
      [
        'One line is enough. An unhappy one is as welcome as a happy one: it comes to me, and my next step depends on it.',
        'Tell me plainly, as you did last time. I read your answer myself, and my next step follows from it.',
        'Whatever you answer reaches me directly. If it is still no, my next step is to see to it with you in person.',
      ],
      opening,
    ),
  ]),
})

/** Asks once more, and then no more. */
export const reminder: Letter = ({ subject, customer, owner, opening }) => ({
  subject: `${capitalized(subject)}: my question is still open`,
  text: letter(customer, owner, [
    opened(
      [
        `I asked you whether we had made good our failure with ${subject}, and I would still like to know. A yes or a no is enough.`,
        `On our second attempt to make good our failure with ${subject}, your word is the only one that counts, and I do not have it yet.`,
        `I have asked about ${subject} more often than you should have to answer. It was our failure, and so I ask once more: is it right?`,
      ],
      opening,
    ),
    opened(
      [
        'I will not ask again. Should something come up later, write to me all the same: I am still the one who answers, and I act on what you write.',
        'After this I leave you in peace about it. If you answer here after all, also much later, my next step is to act on what you write.',
        'You hear no more questions from me. If you ever want to come back to it, an answer to this message finds me, and I act on it.',
      ],
      opening,
    ),
  ]),
})

export const answer: Letter = (telling) => ({
  subject: `Your message about ${telling.subject}`,
  text: ownWords(telling),
})
