import type { Remedy } from '../../../model/plan.ts'
import type { Telling } from '../../telling.ts'
import { bullets, capitalized, letter, sentence, spelled, spokenMoney } from '../../words.ts'
import { ownWords } from '../answer.ts'
import type { Letter } from '../letters.ts'
import { timesOf } from './times.ts'

/** Says exactly what was given; where nothing was, says nothing of gifts. */
export const remedy: Letter = (telling) => {
  const { subject, summary, customer, owner, topic, opening } = telling
  if (topic.remedies.length === 0) return nothingGiven(telling)
  return {
    subject: `${capitalized(subject)}: ${opening === 0 ? 'what we have done to make up for it' : 'what we have added'}`,
    text: letter(customer, owner, [
      opening === 0
        ? `${capitalized(summary)}: that was our failure, and it should not be at your expense. This is done:`
        : `What we did at first about our failure with ${subject} was not enough. On top of it, this is done:`,
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
    opening === 0
      ? `${capitalized(summary)}: that was our failure. We cannot undo it, and I do not call it settled before you do.`
      : `We have tried more than once to make good our failure with ${subject}, and I do not take it for granted that we have.`,
    'I am sorry that we let you down. If it cost you something that I do not know of, tell me: an answer to this message comes straight to me.',
    'My next step is to ask you, once things have settled, whether it is right. What you tell me then, I act on.',
  ]),
})

/** Asks whether it is right, as somebody who wants to know. */
export const followUp: Letter = ({ subject, summary, customer, owner, opening }) => ({
  subject: `${capitalized(subject)}: ${opening === 0 ? 'have we put it right?' : 'is it right this time?'}`,
  text: letter(customer, owner, [
    opening === 0
      ? `${capitalized(summary)}: that was our failure. Since then we have done what we thought would put it right. Whether it did, only you can say.`
      : `You told us that we had not put ${subject} right. You were right, and the failure was ours. We have now tried ${timesOf(opening + 1)}, and I want to hear from you whether it holds.`,
    'Have we put it right? And is there anything else that you need from us?',
    'One line is enough. An unhappy one is as welcome as a happy one: it comes to me, and my next step depends on it.',
  ]),
})

/** Asks once more, and then no more. */
export const reminder: Letter = ({ subject, customer, owner, opening }) => ({
  subject: `${capitalized(subject)}: my question is still open`,
  text: letter(customer, owner, [
    opening === 0
      ? `I asked you whether we had made good our failure with ${subject}, and I would still like to know. A yes or a no is enough.`
      : `After ${spelled(opening + 1)} attempts to make good our failure with ${subject}, your word is the only one that counts, and I do not have it yet. A yes or a no is enough.`,
    'I will not ask again. Should something come up later, write to me all the same: I am still the one who answers, and I act on what you write.',
  ]),
})

export const answer: Letter = (telling) => ({
  subject: `Your message about ${telling.subject}`,
  text: ownWords(telling),
})
