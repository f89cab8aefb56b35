import type { Task } from '../../model/records.ts'
import type { Done, TestPerson } from '../people/person.ts'
import type { TestRecovery } from '../recovery.ts'
import { type Cast, takesMs } from './cast.ts'
import type { Reaction } from './reaction.ts'

type Manner = 'quick' | 'slow' | 'absent'

/** What our own people will do, going by the notices that they have had. */
export function staffReactions(recovery: TestRecovery, cast: Cast): Reaction[] {
  return [
    ...recovery.tasks.flatMap((task) => taskReactions(recovery, cast, task)),
    ...promiseReactions(recovery, cast),
  ]
}

/** Only the first owner is absent: somebody on the ladder always answers. */
const mannerOf = ({ status }: TestRecovery, { owner }: Cast, person: string): Manner =>
  owner !== 'absent' ? owner : person === status.plan?.owners[0] ? 'absent' : 'quick'

function taskReactions(recovery: TestRecovery, cast: Cast, task: Task): Reaction[] {
  const { id, assignee } = task
  const notice = recovery.notices.findLast((each) => each.task === id && each.to === assignee)
  const manner = mannerOf(recovery, cast, assignee)
  if (!notice || manner === 'absent') return []
  const person = recovery.as(assignee)
  const told = Date.parse(notice.at)
  const finish: Reaction = {
    key: `${assignee} does ${id} as told ${notice.at}`,
    at: told + takesMs[manner],
    covers: `${assignee} ${task.kind}`,
    act: () => finishes(recovery, person, task),
  }
  if (manner === 'quick' || task.acceptedAt !== null) return [finish]
  const accept: Reaction = {
    key: `${assignee} accepts ${id} as told ${notice.at}`,
    at: told + takesMs.slowToAccept,
    covers: `${assignee} ${task.kind}`,
    act: () => person.accepts(task.kind, task.id),
  }
  return [accept, finish]
}

/** A quick owner keeps a promise in half of the time there is; others when they are asked about it. */
function promiseReactions(recovery: TestRecovery, cast: Cast): Reaction[] {
  const { owner } = recovery.status
  if (owner === null || mannerOf(recovery, cast, owner) !== 'quick') return []
  return recovery.promises
    .filter(({ state }) => state === 'live')
    .map(({ id, dueAt, log }) => {
      const said = Date.parse(log.at(-1)?.at ?? dueAt)
      return {
        key: `keeps ${id} of ${dueAt}`,
        at: said + (Date.parse(dueAt) - said) / 2,
        covers: `${owner} promise`,
        act: () => recovery.as(owner).keepsPromise(id),
      }
    })
}

async function finishes(recovery: TestRecovery, person: TestPerson, task: Task): Promise<void> {
  if (task.kind === 'approve') return person.approves(undefined, task.id)
  await person.does(task.kind, doneOf(recovery, person, task), task.id)
}

/** What a person with good will says to each kind of task. */
function doneOf(recovery: TestRecovery, person: TestPerson, { kind }: Task): Done {
  const { plan, rootCause } = recovery.status
  switch (kind) {
    case 'answer':
      return { text: answerOf(recovery, person) }
    case 'root-cause':
    case 'hand-over':
      return {
        cause: rootCause?.cause ?? plan?.rootCauses[0] ?? 'unknown',
        action: 'Somebody checks it each morning from now on',
      }
    case 'plan':
      return { retry: true }
    default:
      return { note: 'Done' }
  }
}

const answerOf = (recovery: TestRecovery, person: TestPerson): string =>
  [
    `Dear ${recovery.failure.customer.name},`,
    `You are right to write to me. We failed you with ${recovery.subject}, and that is our fault, not yours.`,
    'I have read every line of yours. My next step is to go through it with my colleagues today, and to stay with it until it is right.',
    `${person.name}\n${person.title}`,
  ].join('\n\n')
