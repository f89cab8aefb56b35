import {
  condition,
  defineQuery,
  defineSignal,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow'
import type { Effects } from '../../model/effects.ts'
import type { RecoveryEvent } from '../../model/events.ts'
import type { RecoveryInput } from '../../model/failure.ts'
import type { Draft, MessageKind, MessageTopic } from '../../model/message.ts'
import type { DeadlineAsk } from '../../model/plan.ts'
import type { RecoveryOutput, Task } from '../../model/records.ts'
import { Alarms } from './alarms.ts'
import { Case } from './case.ts'
import { show } from './visibility.ts'
import type { Watch } from './watch.ts'

const { plan, compose, record } = proxyLocalActivities<Effects>({ scheduleToCloseTimeout: '30 seconds' })
const { deadlines, page } = proxyLocalActivities<Effects>({ scheduleToCloseTimeout: '10 seconds' })
const { deliver, grant } = proxyActivities<Effects>({ startToCloseTimeout: '1 minute' })
const { act } = proxyActivities<Effects>({ startToCloseTimeout: '5 minutes', heartbeatTimeout: '1 minute' })

const eventSignal = defineSignal<[RecoveryEvent]>('event')
const snapshotQuery = defineQuery<unknown>('snapshot')

/**
 * The recovery as somebody writes it who counts events: what is only asked is a local activity, all deadlines share a timer,
 * what is shown is shown once a step, and what can be asked together is. It leaves out what the idiomatic twin does.
 */
export async function recovery(input: RecoveryInput): Promise<RecoveryOutput> {
  const alarms = new Alarms()
  const kept = new Set<string>()
  const seen = new Set<string>()
  let content = false
  let rootCause: Task | undefined
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
  })

  const recovery = new Case(
    input,
    await plan.executeWithOptions({ summary: 'Make the plan' }, [{ failure: input.failure }]),
  )
  known = recovery

  const post = async (kind: MessageKind, key: string, draft: Draft) => {
    const { messageId } = await deliver.executeWithOptions({ summary: `Send the ${kind} message` }, [
      recovery.delivering(kind, key, draft),
    ])
    recovery.delivered(kind, key, messageId, draft)
  }

  const say = async (kind: MessageKind, topic?: MessageTopic, key: string = kind) => {
    const draft = await compose.executeWithOptions({ summary: `Write the ${kind} message` }, [
      recovery.composing(kind, topic),
    ])
    await post(kind, key, draft)
    return draft
  }

  const tell = async (person: string, subject: string, key: string, task?: Task) => {
    const notice = { subject, lines: [], ...(task && { task: { id: task.id, kind: task.kind } }) }
    const draft = await compose.executeWithOptions({ summary: 'Write the notice message' }, [
      recovery.composing('notice', { notice }, { person }),
    ])
    await post('notice', key, draft)
  }

  const recordAll = () =>
    record.executeWithOptions({ summary: 'Write the journal and the inbox' }, [recovery.unrecorded()])

  const ask = async (...asks: DeadlineAsk[]) => {
    const answers = await deadlines.executeWithOptions({ summary: 'Find out when it is due' }, [
      { asks, calendars: recovery.calendars },
    ])
    return (id: string) => {
      const answer = answers.find((deadline) => deadline.id === id)
      if (!answer) throw new Error(`No deadline was given for ${id}`)
      return answer
    }
  }

  // What goes wrong in the background is the workflow's failure, not an unhandled rejection.
  let fail: (reason: unknown) => void = () => undefined
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  const background = (work: Promise<unknown>) => void work.catch(fail)

  /** At risk first; only then does the due instant need a timer. */
  const keep = (watch: Watch, atRisk: () => Promise<unknown>, breached: () => Promise<unknown>) => {
    alarms.set(watch.name, watch.atRiskAt, () => {
      recovery.warn(watch)
      show(recovery)
      alarms.set(watch.name, watch.dueAt, () => {
        recovery.breach(watch)
        show(recovery)
        background(breached().then(recordAll))
      })
      background(atRisk())
    })
    return {
      met() {
        recovery.meet(watch)
        alarms.clear(watch.name)
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
    const why = 'the date that we gave the customer'
    const watch = recovery.watch(`promise:${id}`, 'promise', { atRiskAt: tellAt, dueAt, why })
    const again = async (kind: 'new-date' | 'broken-promise') => {
      const draft = await say(kind, { promises: recovery.promised }, `${kind}-${id}`)
      current.met()
      for (const { id, tellAt, dueAt } of draft.promises) current = keepPromise(id, tellAt, dueAt)
    }
    let current = keep(
      watch,
      () => again('new-date'),
      () => {
        recovery.raise()
        return again('broken-promise')
      },
    )
    return { met: () => current.met() }
  }

  /** Leaves its alarm set where something else ended the wait: on the way out of the workflow, clearing it costs an event. */
  const wait = async (isOver: () => boolean, until: string, name: string): Promise<boolean> => {
    let isDue = false
    alarms.set(name, Date.parse(until), () => {
      isDue = true
    })
    await condition(() => isOver() || isDue)
    return isOver()
  }

  const recover = async (): Promise<RecoveryOutput> => {
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
    const isKept = () => promises.every(({ id }) => kept.has(id))
    const { update } = recovery.plan.budgets
    const first = isKept() ? undefined : await ask(recovery.ask('update', update))
    acted.met()
    const promised = promises.map(({ id, tellAt, dueAt }) => ({ id, ...keepPromise(id, tellAt, dueAt) }))
    show(recovery)
    let updateAt = first?.('update').atRiskAt
    for (let updates = 1; updateAt && !(await wait(isKept, updateAt, 'the next update')); updates += 1) {
      await say('update', { done: recovery.done }, `update-${updates}`)
      updateAt = (await ask(recovery.ask('update', update)))('update').atRiskAt
    }
    alarms.clear('the next update')
    for (const { id, met } of promised) {
      met()
      recovery.note('promise.kept', { promise: id, late: false })
    }
    for (const promise of recovery.promises) promise.state = 'kept'

    // Make it right: every remedy, then the customer hears of them.
    recovery.enter('make-it-right')
    const rightBy = await ask(recovery.ask('make-it-right@0', recovery.plan.budgets['make-it-right']))
    const right = keepStep(recovery.watch('make-it-right@0', 'make-it-right', rightBy('make-it-right@0')))
    show(recovery)
    const remedies = recovery.plan.remedies.filter(({ round }) => round === 0)
    for (const remedy of remedies) {
      const { receipt } = await grant.executeWithOptions({ summary: `Grant ${remedy.what}` }, [
        recovery.granting(remedy),
      ])
      recovery.granted(remedy, receipt)
    }
    await say('remedy', { remedies })

    // Close the loop: why it happened, and days later, did we get this right?
    const { followUp, budgets } = recovery.plan
    const [closeBy, [paged]] = await Promise.all([
      ask(
        recovery.ask('after', followUp.after),
        recovery.ask('remindAfter', followUp.remindAfter),
        recovery.ask('endAfter', followUp.endAfter),
      ),
      page.executeWithOptions({ summary: 'Find out who has it' }, [
        recovery.paging('root-cause', budgets['root-cause']),
      ]),
    ])
    if (!paged) throw new Error('Nobody was found')
    right.met()
    recovery.enter('close-the-loop')
    const summary = 'Say why this happened, and what changes so that it does not happen again'
    const task = recovery.openTask('root-cause', summary, paged)
    rootCause = task
    const explaining = keep(
      recovery.watch(`task:${task.id}`, 'task', paged.deadline),
      () => tell(task.assignee, `${summary} is nearly due`, 'task-at-risk', task),
      () => {
        recovery.reassign(task, recovery.above)
        return tell(task.assignee, summary, 'task-overdue', task)
      },
    )
    show(recovery)
    background(Promise.all([recordAll(), tell(task.assignee, summary, 'task', task)]))
    const explained = condition(() => recovery.rootCause !== null).then(async () => {
      explaining.met()
      await recordAll()
      show(recovery)
    })
    if (!(await wait(() => content, closeBy('after').atRiskAt, 'the follow-up'))) {
      await say('follow-up')
      if (!(await wait(() => content, closeBy('remindAfter').atRiskAt, 'the reminder'))) {
        await say('reminder')
        await wait(() => content, closeBy('endAfter').dueAt, 'the end of waiting')
      }
    }
    if (content) recovery.note('customer.replied', { satisfied: true })
    recovery.outcome = content ? 'satisfied' : 'quiet'
    recovery.enter('settling')
    if (!recovery.rootCause)
      for (const name of ['the follow-up', 'the reminder', 'the end of waiting']) alarms.clear(name)
    await explained
    recovery.enter('closed')
    recovery.note('recovery.closed')
    await recordAll()
    show(recovery)
    return recovery.output
  }

  background(alarms.run())
  return Promise.race([recover(), failed])
}
