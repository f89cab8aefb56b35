import {
  CancellationScope,
  condition,
  defineQuery,
  defineSignal,
  isCancellation,
  proxyActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow'
import type { Effects } from '../../model/effects.ts'
import type { RecoveryEvent } from '../../model/events.ts'
import type { RecoveryInput } from '../../model/failure.ts'
import type { MessageKind, MessageTopic } from '../../model/message.ts'
import type { RecoveryOutput, Task } from '../../model/records.ts'
import { Case } from './case.ts'
import { show } from './visibility.ts'
import type { Watch } from './watch.ts'

const { plan, deadlines, page, compose, record } = proxyActivities<Effects>({
  startToCloseTimeout: '1 minute',
})
const { deliver, grant } = proxyActivities<Effects>({ startToCloseTimeout: '1 minute' })
const { act } = proxyActivities<Effects>({ startToCloseTimeout: '5 minutes' })

const eventSignal = defineSignal<[RecoveryEvent]>('event')
const snapshotQuery = defineQuery<unknown>('snapshot')

const day = 24 * 60 * 60 * 1000

/**
 * The recovery as the official samples write workflows: top to bottom, an activity for each effect, a timer for each
 * deadline, the search attributes upserted whenever they change. Left out, as the undisturbed path does not need them:
 * reopening, approvals, withdrawal, pauses, asking the owner whether a promise holds, accepting tasks, and people's help where
 * an effect fails for good.
 */
export async function recovery(input: RecoveryInput): Promise<RecoveryOutput> {
  const kept = new Set<string>()
  const seen = new Set<string>()
  let content = false
  let rootCause: Task | undefined
  let explained = false
  let known: Case | undefined
  setHandler(snapshotQuery, () => known)
  setHandler(eventSignal, (event) => {
    if (seen.has(event.id)) return
    seen.add(event.id)
    if (event.type === 'promise.kept') kept.add(event.promise)
    if (event.type === 'customer.replied' && event.satisfied) content = true
    if (event.type !== 'task.completed' || event.task !== rootCause?.id || rootCause.state !== 'open') return
    if (!event.cause || !event.action) return
    known?.closeTask(rootCause, event.by)
    known?.explain(event.cause, event.action, event.by)
    explained = true
  })

  const recovery = new Case(
    input,
    await plan.executeWithOptions({ summary: 'Make the plan' }, [{ failure: input.failure }]),
  )
  known = recovery
  const { calendars } = recovery

  const say = async (kind: MessageKind, topic?: MessageTopic, key: string = kind) => {
    const draft = await compose.executeWithOptions({ summary: `Write the ${kind} message` }, [
      recovery.composing(kind, topic),
    ])
    const { messageId } = await deliver.executeWithOptions({ summary: `Send the ${kind} message` }, [
      recovery.delivering(kind, key, draft),
    ])
    recovery.delivered(kind, key, messageId, draft)
    return draft
  }

  const tell = async (person: string, subject: string, key: string, task?: Task) => {
    const notice = { subject, lines: [], ...(task && { task: { id: task.id, kind: task.kind } }) }
    const draft = await compose.executeWithOptions({ summary: 'Write the notice message' }, [
      recovery.composing('notice', { notice }, { person }),
    ])
    const { messageId } = await deliver.executeWithOptions({ summary: 'Send the notice message' }, [
      recovery.delivering('notice', key, draft),
    ])
    recovery.delivered('notice', key, messageId, draft)
  }

  const recordAll = () =>
    record.executeWithOptions({ summary: 'Write the journal and the inbox' }, [recovery.unrecorded()])

  /** Waits for both instants of a deadline, until the scope is cancelled. */
  const keep = (watch: Watch, atRisk: () => Promise<unknown>, breached: () => Promise<unknown>) => {
    const scope = new CancellationScope()
    const until = async (at: number, what: string, act: () => Promise<void>) => {
      await sleep(Math.max(1, at - Date.now()), { summary: `${watch.name} ${what}` })
      await CancellationScope.nonCancellable(act)
    }
    const running = scope.run(() =>
      Promise.all([
        until(watch.atRiskAt, 'at risk', async () => {
          recovery.warn(watch)
          show(recovery)
          await atRisk()
        }),
        until(watch.dueAt, 'due', async () => {
          recovery.breach(watch)
          show(recovery)
          await breached()
          await recordAll()
        }),
      ]),
    )
    running.catch((error) => {
      if (!isCancellation(error)) throw error
    })
    return {
      met() {
        recovery.meet(watch)
        scope.cancel()
      },
    }
  }

  const keepStep = (watch: Watch) =>
    keep(
      watch,
      () => tell(recovery.owner, `${watch.name} is nearly due`, `${watch.name}-at-risk`),
      () => tell(recovery.above, `${watch.name} is overdue`, `${watch.name}-overdue`),
    )

  const keepPromise = (id: string, tellAt: string, dueAt: string): { met(): void } => {
    const watch = recovery.watch(`promise:${id}`, 'promise', {
      atRiskAt: tellAt,
      dueAt,
      why: 'the date that we gave the customer',
    })
    const again = async (kind: 'new-date' | 'broken-promise') => {
      const draft = await say(kind, { promises: recovery.promised }, `${kind}-${id}`)
      current.met()
      for (const { id, tellAt, dueAt } of draft.promises) current = keepPromise(id, tellAt, dueAt)
    }
    let current = keep(
      watch,
      () => again('new-date'),
      async () => {
        recovery.raise()
        await again('broken-promise')
      },
    )
    return { met: () => current.met() }
  }

  // Own it: the apology.
  const ownIt = keepStep(recovery.watch('own-it@0', 'own-it', recovery.plan.deadlines['own-it']))
  const acted = keepStep(recovery.watch('act@0', 'act', recovery.plan.deadlines.act))
  recovery.enter('own-it')
  show(recovery)
  await say('apology')
  ownIt.met()

  // Act: what can be done at once, the next step with a date, and updates until the promise is kept.
  recovery.enter('act')
  show(recovery)
  for (const { id } of recovery.plan.actions) {
    const { note } = await act.executeWithOptions({ summary: `Do ${id}` }, [recovery.acting(id)])
    recovery.done.push({ action: id, note })
  }
  const { promises } = await say('next-step', { done: recovery.done })
  acted.met()
  const promised = promises.map(({ id, tellAt, dueAt }) => ({ id, ...keepPromise(id, tellAt, dueAt) }))
  show(recovery)
  const isKept = () => promised.every(({ id }) => kept.has(id))
  for (let updates = 1; !isKept(); updates += 1) {
    const [update] = await deadlines.executeWithOptions({ summary: 'Find out when it is due' }, [
      { asks: [recovery.ask('update', recovery.plan.budgets.update)], calendars },
    ])
    const left = Math.max(1, Date.parse(update?.atRiskAt ?? '') - Date.now() || day)
    if (await condition(isKept, left, { summary: 'the next update' })) break
    await say('update', { done: recovery.done }, `update-${updates}`)
  }
  for (const { id, met } of promised) {
    met()
    recovery.note('promise.kept', { promise: id, late: false })
  }
  for (const promise of recovery.promises) promise.state = 'kept'

  // Make it right: every remedy, then the customer hears of them.
  recovery.enter('make-it-right')
  show(recovery)
  const [rightBy] = await deadlines.executeWithOptions({ summary: 'Find out when it is due' }, [
    { asks: [recovery.ask('make-it-right@0', recovery.plan.budgets['make-it-right'])], calendars },
  ])
  if (!rightBy) throw new Error('No deadline was given')
  const right = keepStep(recovery.watch('make-it-right@0', 'make-it-right', rightBy))
  show(recovery)
  const remedies = recovery.plan.remedies.filter(({ round }) => round === 0)
  for (const remedy of remedies) {
    const { receipt } = await grant.executeWithOptions({ summary: `Grant ${remedy.what}` }, [
      recovery.granting(remedy),
    ])
    recovery.granted(remedy, receipt)
  }
  await say('remedy', { remedies })
  right.met()

  // Close the loop: why it happened, and days later, did we get this right?
  recovery.enter('close-the-loop')
  show(recovery)
  const { followUp, budgets } = recovery.plan
  const [after, remindAfter, endAfter] = await deadlines.executeWithOptions(
    { summary: 'Find out when it is due' },
    [
      {
        asks: [
          recovery.ask('after', followUp.after),
          recovery.ask('remindAfter', followUp.remindAfter),
          recovery.ask('endAfter', followUp.endAfter),
        ],
        calendars,
      },
    ],
  )
  if (!after || !remindAfter || !endAfter) throw new Error('No deadline was given')
  const [paged] = await page.executeWithOptions({ summary: 'Find out who has it' }, [
    recovery.paging('root-cause', budgets['root-cause']),
  ])
  if (!paged) throw new Error('Nobody was found')
  const task = recovery.openTask(
    'root-cause',
    'Say why this happened, and what changes so that it does not happen again',
    paged,
  )
  rootCause = task
  const explaining = keep(
    recovery.watch(`task:${task.id}`, 'task', paged.deadline),
    () => tell(task.assignee, `${task.summary} is nearly due`, 'task-at-risk', task),
    async () => {
      recovery.reassign(task, recovery.above)
      await tell(task.assignee, task.summary, 'task-overdue', task)
    },
  )
  show(recovery)
  await recordAll()
  await tell(task.assignee, task.summary, 'task', task)
  const finishTask = condition(() => explained).then(async () => {
    explaining.met()
    show(recovery)
    await recordAll()
  })
  const answered = (until: string, summary: string) =>
    condition(() => content, Math.max(1, Date.parse(until) - Date.now()), { summary })
  if (!(await answered(after.atRiskAt, 'the follow-up'))) {
    await say('follow-up')
    if (!(await answered(remindAfter.atRiskAt, 'the reminder'))) {
      await say('reminder')
      await answered(endAfter.dueAt, 'the end of waiting')
    }
  }
  if (content) recovery.note('customer.replied', { satisfied: true })
  recovery.outcome = content ? 'satisfied' : 'quiet'
  recovery.enter('settling')
  await finishTask
  recovery.enter('closed')
  recovery.note('recovery.closed')
  await recordAll()
  show(recovery)
  return recovery.output
}
