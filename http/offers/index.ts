import type { Task } from '../../model/records.ts'
import { answer, answeredOtherwise } from './answering.ts'
import { approve, declineApproval, done, retry, rootCause, settle } from './finishing.ts'
import type { Asked, Offer } from './offer.ts'
import { accept, decline, handOver } from './passing.ts'
import { holds, kept, newDate, released } from './promising.ts'
import { otherWords, personalLine } from './wording.ts'

export type { Asked, Offer, Tell } from './offer.ts'

/**
 * All that can be done about such a task, in the order in which it is shown. Whether it may be done now is for the recovery to
 * say.
 */
export function offersFor(task: Pick<Task, 'kind' | 'subject'>, asked: Asked): Offer[] {
  // Who may approve does not follow from whom somebody chooses.
  const passing = task.kind === 'approve' ? [decline] : [decline, handOver(asked)]
  return [accept, ...finishing(task, asked), ...passing]
}

function finishing({ kind, subject }: Pick<Task, 'kind' | 'subject'>, asked: Asked): Offer[] {
  switch (kind) {
    case 'approve':
      return [approve, declineApproval]
    case 'answer':
      return [answer(asked), answeredOtherwise]
    case 'root-cause':
      return [rootCause]
    case 'hand-over':
      return [settle]
    case 'promise':
      return [holds, newDate(subject, asked), kept, released(subject)]
    case 'personal-line':
      return [personalLine]
    case 'compose':
      return [otherWords, retry, done('I told them in another way', true)]
    case 'plan':
    case 'deliver':
    case 'act':
    case 'undo':
    case 'grant':
      return [retry, done('I did it by hand', true)]
    case 'gesture':
    case 'escalation':
    case 'unexpected':
      return [done('It is done', false)]
  }
}
