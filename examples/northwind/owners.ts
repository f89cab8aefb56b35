import type { Completion } from '../../client/recovery-handle.ts'
import type { TaskRecord } from '../../store/index.ts'
import type { Act } from './acts.ts'
import { causeOf, partIn, plainAnswer } from './script.ts'

/** Whose turn it is. */
export interface Turn {
  readonly order: string
  /** The event's ID. */
  readonly key: string
  /** Whether nobody was asked before. */
  readonly isFirst: boolean
  readonly name: string
}

type Plain = Omit<Completion, 'by' | 'id'>

/** What a person does about a task that is theirs; null where they leave it lying. */
export function ownerAct(task: TaskRecord, turn: Turn): Act | null {
  const { order, name } = turn
  const part = partIn(order)
  const does = (after: number, said: string, completion: Plain): Act => ({
    ...act(task, turn, after, said, completion),
    notable: task.kind !== 'gesture',
  })
  switch (task.kind) {
    case 'approve': {
      if (turn.isFirst && isFirstRound(task) && part.approver === 'sits on it') return null
      return decision(task, turn, part.approver !== 'declines')
    }
    case 'answer': {
      // The apology of a new round is an answer, too: what is still open after it needs one of its own.
      const isForeseen = part.exchange !== undefined && isFirstRound(task)
      const text = isForeseen ? part.exchange.answer : plainAnswer
      return does(isForeseen ? 0 : 1_500, `${name} answers the customer: ${text}`, { text })
    }
    case 'gesture':
      return does(2_000, `${name} does it in person: ${task.summary}`, { note: 'Done.' })
    case 'root-cause':
      return findsCause(task, turn, 3_000)
    case 'hand-over':
      return findsCause(task, turn, 3_000)
    case 'escalation':
      return does(500, `${name} takes it over: ${task.summary}`, { note: 'It is mine now.' })
    case 'promise':
      // Whoever is about to break a promise does not say that it is kept.
      return part.arrival === 'after breaking it'
        ? null
        : does(1_000, `${name} sees to a promise: ${task.summary}`, { note: 'Done by hand.' })
    case 'unexpected':
      return does(1_000, `${name} looks at what nobody expected`, { note: 'Looked at, nothing to do.' })
    default:
      return does(2_000, `${name} has it tried again: ${task.summary}`, { retry: true })
  }
}

/** Before any customer said that it is not right. */
const isFirstRound = ({ id }: TaskRecord): boolean => id.includes('/0-')

function act(
  { id: task, recovery, assignee: by }: TaskRecord,
  { key }: Turn,
  after: number,
  said: string,
  completion: Plain,
): Act {
  return {
    key,
    recovery,
    after,
    said,
    perform: async (hands) => ({ status: await hands.completeTask(task, { ...completion, by, id: key }) }),
  }
}

function decision(
  { id: task, recovery, assignee: by, summary }: TaskRecord,
  { key: id, name, isFirst }: Turn,
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
    said: `${name} ${approved ? 'approves' : 'declines'}: ${summary.replace(/^Approve or decline: /, '')}`,
    perform: async (hands) => ({ status: await hands.decide(task, { id, by, approved, note }) }),
  }
}

/** Looks up which causes there are, and says which it was. */
function findsCause(task: TaskRecord, { order, key, name }: Turn, after: number): Act {
  const { id, recovery, assignee: by } = task
  return {
    key,
    recovery,
    after,
    notable: task.kind === 'hand-over',
    said: `${name} ${task.kind === 'root-cause' ? 'knows why it happened, and what changes' : 'took it over in person'}`,
    async perform(hands) {
      const { plan } = await hands.status()
      const found = causeOf(order, plan?.rootCauses ?? [])
      const note =
        task.kind === 'hand-over' ? { note: 'Visited the customer. We agreed on what is owed.' } : {}
      return { status: await hands.completeTask(id, { ...found, ...note, by, id: key }) }
    },
  }
}
