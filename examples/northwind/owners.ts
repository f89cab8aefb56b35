import { askedWords } from '../../client/asked.ts'
import type { Completion } from '../../client/recovery-handle.ts'
import type { RecoveryStatus } from '../../client/status.ts'
import { spokenInstant } from '../../playbooks/words.ts'
import type { TaskRecord } from '../../store/index.ts'
import type { Act } from './acts.ts'
import { closeAfter } from './closes.ts'
import { accepts, declines, handsOver } from './manners.ts'
import { answerOnDoubt } from './promises.ts'
import { asksOf, causeOf, type Exchange, partIn, plainAnswer } from './script.ts'

/** Whose turn it is. */
export interface Turn {
  readonly order: string
  /** The event's ID. */
  readonly key: string
  /** Whether nobody was asked before. */
  readonly isFirst: boolean
  /** The name of a person of ours, by ID. */
  nameOf(id: string): string
}

type Plain = Omit<Completion, 'by' | 'id'>

/** What a person does about a task that is theirs; null where they leave it lying. */
export function ownerAct(task: TaskRecord, turn: Turn): Act | null {
  const manner = turn.isFirst && isFirstRound(task) ? partIn(turn.order).manners[task.kind] : undefined
  switch (manner) {
    case 'never reacts':
      return null
    case 'declines it':
      return declines(task, turn)
    case 'hands it over':
      return handsOver(task, turn)
    case 'accepts it first': {
      const work = doing(task, turn)
      return work && accepts(task, turn, work)
    }
    default:
      return doing(task, turn)
  }
}

/** How often the recovery had been reopened when a task was opened. */
const roundOf = ({ id }: TaskRecord): number => Number(/\/(\d+)-\d+$/.exec(id)?.[1] ?? 0)

/** Before any customer said that it is not right. */
const isFirstRound = (task: TaskRecord): boolean => roundOf(task) === 0

/** A person has to read it, though an apology went out by itself. */
const isOfUnhappy = ({ summary }: TaskRecord): boolean => summary.startsWith('The customer is unhappy')

/** Its words broke a rule, which stands in brackets: the same words again would, too. */
const isRefused = ({ summary }: TaskRecord): boolean => summary.includes(' could not be written (')

function doing(task: TaskRecord, turn: Turn): Act | null {
  const { order, isFirst } = turn
  const name = turn.nameOf(task.assignee)
  const part = partIn(order)
  const does = (after: number, said: string, completion: Plain): Act => ({
    ...act(task, turn, after, said, () => completion),
    notable: task.kind !== 'gesture',
  })
  switch (task.kind) {
    case 'approve': {
      if (isFirst && isFirstRound(task) && part.approver === 'sits on it') return null
      return decision(task, turn, part.approver !== 'declines')
    }
    case 'answer':
      if (isOfUnhappy(task)) {
        const asks = asksOf(order, roundOf(task))
        const wish = asks.map((kind) => askedWords[kind]).join(', ')
        return does(1_000, `${name} reads that the customer asks for ${wish}, and calls them`, {
          asks,
          note: 'Called them about what they ask for.',
        })
      }
      // The apology of a new round is an answer, too: what is still open after it needs one of its own.
      return part.exchange && isFirstRound(task)
        ? answers(task, turn, part.exchange)
        : does(1_000, `${name} answers the customer: ${plainAnswer}`, { text: plainAnswer })
    case 'compose':
      if (!isRefused(task)) return does(500, `${name} has it tried again: ${task.summary}`, { retry: true })
      return part.exchange?.hasty && task.summary.startsWith('The answer')
        ? does(0, `${name} hears that no promise keeps that date, and writes: ${part.exchange.answer}`, {
            text: part.exchange.answer,
          })
        : does(500, `${name} calls them instead: ${task.summary}`, { note: 'Told them on the phone.' })
    case 'gesture':
      return does(1_500, `${name} does it in person: ${task.summary}`, { note: 'Done.' })
    case 'root-cause':
      return findsCause(task, turn, 2_000)
    case 'hand-over':
      return findsCause(task, turn, 500)
    case 'escalation':
      return does(0, `${name} takes it over: ${task.summary}`, { note: 'It is mine now.' })
    case 'promise':
      return answerOnDoubt(task, turn)
    case 'unexpected':
      return does(500, `${name} looks at what nobody expected`, { note: 'Looked at, nothing to do.' })
    default:
      return does(500, `${name} has it tried again: ${task.summary}`, { retry: true })
  }
}

/** Finishes a task, with what the recovery's state says. */
function act(
  { id: task, recovery, assignee: by }: TaskRecord,
  { key }: Turn,
  after: number,
  said: string,
  completion: (status: RecoveryStatus | null) => Plain,
  looksFirst = false,
): Act {
  return {
    key,
    recovery,
    after,
    said,
    async perform(hands) {
      const status = looksFirst ? await hands.status() : null
      return { status: await hands.completeTask(task, { ...completion(status), by, id: key }) }
    },
  }
}

/** Answers in the words of the script; what it promises is promised by the close of the customer's next working day. */
function answers(task: TaskRecord, turn: Turn, exchange: Exchange): Act {
  const { answer, promises, hasty } = exchange
  const name = turn.nameOf(task.assignee)
  const words = answer.replace('{date}', 'the close of the next working day')
  const said = hasty ? `${name} wants to answer: ${hasty}` : `${name} answers the customer: ${words}`
  const completion = (status: RecoveryStatus | null): Plain => {
    if (!promises || !status?.plan) return { text: hasty ?? answer }
    const by = closeAfter(1, new Date().toISOString(), status.plan.calendar)
    return {
      text: answer.replace('{date}', spokenInstant(by, status.failure.customer)),
      promise: { what: promises, by },
    }
  }
  return { ...act(task, turn, 0, said, completion, promises !== undefined), notable: true }
}

function decision(
  { id: task, recovery, assignee: by, summary }: TaskRecord,
  { key: id, nameOf, isFirst }: Turn,
  approved: boolean,
): Act {
  const note = approved
    ? 'It is the least we can do.'
    : 'A day late and already on its way: I call them myself.'
  return {
    key: id,
    recovery,
    after: 0,
    notable: !isFirst || !approved,
    said: `${nameOf(by)} ${approved ? 'approves' : 'declines'}: ${summary.replace(/^Approve or decline: /, '')}`,
    perform: async (hands) => ({ status: await hands.decide(task, { id, by, approved, note }) }),
  }
}

/** Looks up which causes there are, and says which it was. */
function findsCause(task: TaskRecord, turn: Turn, after: number): Act {
  const isHandedOver = task.kind === 'hand-over'
  const note = isHandedOver ? { note: 'Visited the customer. We agreed on what is owed.' } : {}
  const said = `${turn.nameOf(task.assignee)} ${isHandedOver ? 'took it over in person' : 'knows why it happened, and what changes'}`
  const completion = (status: RecoveryStatus | null): Plain => ({
    ...causeOf(turn.order, status?.plan?.rootCauses ?? []),
    ...note,
  })
  return { ...act(task, turn, after, said, completion, true), notable: isHandedOver }
}
