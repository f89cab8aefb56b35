import { unanswered, unread } from '../../machines/owed-answers.ts'
import type { PromiseRecord, Task } from '../../model/records.ts'
import { reckon } from '../../time/reckon.ts'
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
    covers: task.kind,
    act: () => finishes(recovery, person, task),
  }
  if (manner === 'quick' || task.acceptedAt !== null) return [finish]
  const accept: Reaction = {
    key: `${assignee} accepts ${id} as told ${notice.at}`,
    at: told + takesMs.slowToAccept,
    covers: task.kind,
    act: () => person.accepts(task.kind, task.id),
  }
  return [accept, finish]
}

/** A quick owner keeps a promise in half of the time there is, at work; others when they are asked about it. */
function promiseReactions(recovery: TestRecovery, cast: Cast): Reaction[] {
  const { owner } = recovery.status
  if (owner === null || mannerOf(recovery, cast, owner) !== 'quick') return []
  return recovery.promises
    .filter(({ state }) => state === 'live')
    .map((promise) => ({
      key: `keeps ${promise.id} of ${promise.dueAt}`,
      at: keptAt(recovery, promise),
      covers: 'promise',
      act: () => recovery.as(owner).keepsPromise(promise.id),
    }))
}

/** Reckoned once for each promise: who plays asks again after all that happens. */
const known = new WeakMap<PromiseRecord, number>()

function keptAt(recovery: TestRecovery, promise: PromiseRecord): number {
  const at = known.get(promise) ?? atWork(recovery, promise)
  known.set(promise, at)
  return at
}

function atWork({ status }: TestRecovery, { dueAt, log }: PromiseRecord): number {
  const due = Date.parse(dueAt)
  const said = Date.parse(log.at(-1)?.at ?? dueAt)
  const half = said + (due - said) / 2
  const calendars = [{ until: null, calendar: status.plan?.calendar ?? null }]
  const from = new Date(half).toISOString()
  // A minute of work ends in office hours, or at once in those that do without.
  const { due: end } = reckon({ from, budget: 'PT1M', pauses: [], calendars })
  const open = end === null ? half : Date.parse(end) - 60_000
  return open < due ? open : half
}

async function finishes(recovery: TestRecovery, person: TestPerson, task: Task): Promise<void> {
  if (task.kind === 'approve') return person.approves(undefined, task.id)
  await person.does(task.kind, doneOf(recovery, person, task), task.id)
}

/** What a person with good will says to each kind of task. */
function doneOf(recovery: TestRecovery, person: TestPerson, { kind }: Task): Done {
  const { plan, rootCause } = recovery.status
  switch (kind) {
    case 'answer': {
      // What is read, and answered by the apology of the next opening, needs no other letter.
      const { conversation } = recovery.status
      const asks: Done = unread({ conversation }).length > 0 ? { asks: ['put-right'] } : {}
      return unanswered({ conversation }).length > 0
        ? { ...asks, text: answerOf(recovery, person) }
        : { ...asks, note: 'Read it: our apology answers it' }
    }
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

/** No two answers alike: a customer who reads the same again knows that nobody looked. */
const answerOf = (recovery: TestRecovery, person: TestPerson): string => {
  const earlier = recovery.messages.filter(({ kind }) => kind === 'answer').length
  const { name } = recovery.failure.customer
  return [
    `Dear ${name},`,
    ...(answerTexts[earlier % answerTexts.length] ?? answerTexts[0])(about(recovery)),
    `${person.name}\n${person.title}`,
  ].join('\n\n')
}

/** What failed, by the reference that tells it from others. */
const about = ({ subject, failure: { reference } }: TestRecovery): string =>
  subject.includes(reference) ? subject : `${subject} (${reference})`

type Answering = (subject: string) => string[]
const answerTexts: readonly [Answering, ...Answering[]] = [
  (subject) => [
    `You are right to write to me. We failed you with ${subject}, and that is our fault, not yours.`,
    'I have read every line of yours. My next step is to go through it with my colleagues, and to stay with it until it is right.',
  ],
  (subject) => [
    `I understand why you are angry. Nobody should have to ask twice what becomes of ${subject}, and we made you ask.`,
    'I went to the people who have it in their hands and asked them myself. My next step is to sit with them until I know what is missing.',
  ],
  (subject) => [
    `That was our mistake again: you had to remind me of ${subject}, when I should have called you.`,
    'I put your message in front of the whole team this time. Next, I pick up the telephone and you tell me what would help you most.',
  ],
  (subject) => [
    `Your patience with ${subject} is used up, and I would feel the same in your place. We caused this.`,
    'Two of us now look at nothing else. The next thing that I do is to write down for you what each of them found.',
  ],
  (subject) => [
    `I have no excuse for what you went through over ${subject}. It began with us and it stays with me until it ends.`,
    'My manager knows every detail. We meet about it next, and what we decide reaches you from me in person.',
  ],
]
