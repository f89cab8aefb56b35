import { ownWords } from '../defaults/answer.ts'
import type { Messages } from '../telling.ts'
import { capitalized } from '../words.ts'
import { apology } from './apology.ts'
import { followUp, remedyMessage, reminder } from './closing.ts'
import type { MessageFacts } from './facts.ts'
import { brokenPromise, newDate, update } from './lines.ts'
import { nextStep } from './next-step.ts'
import { yourMessage } from './topic.ts'

/** What the customer reads. Read each aloud: would you forgive us? */
export const answerMessages: Messages<MessageFacts> = {
  apology,
  'next-step': nextStep,
  update,
  'new-date': newDate,
  'broken-promise': brokenPromise,
  remedy: remedyMessage,
  'follow-up': followUp,
  reminder,
  answer: (unanswered) => ({ subject: capitalized(yourMessage(unanswered)), text: ownWords(unanswered) }),
}
