import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import { clockState, isLive } from '../../machines/clock.ts'
import { isOurs } from '../../machines/clocks.ts'
import type { RecoveryContext } from '../../machines/context.ts'
import { unanswered, unread, waiting } from '../../machines/owed-answers.ts'
import { openTasks } from '../../machines/task-list.ts'
import { unassigned } from '../../model/names.ts'
import type { Clock } from '../../model/records.ts'
import type { SimulatedRecovery } from './simulated-recovery.ts'

/** What holds of every recovery at every moment: checked again and again, as some of it is about what was before. */
export class Invariants {
  readonly #recovery: SimulatedRecovery
  /** How often each effect of the world happened, by its ID. */
  readonly #performed: ReadonlyMap<string, number>
  #before: Pick<RecoveryContext, 'clocks' | 'promises' | 'resolvedAt'>

  constructor(recovery: SimulatedRecovery, performed: ReadonlyMap<string, number>) {
    this.#recovery = recovery
    this.#performed = performed
    this.#before = recovery.context
  }

  check(): void {
    const { context, errors, isClosed } = this.#recovery
    assert.deepEqual(errors, [], 'the machine never fails')
    assert(isDeepStrictEqual(JSON.parse(JSON.stringify(context)), context), 'the context is plain JSON')
    for (const [id, times] of this.#performed) assert.equal(times, 1, `${id} happens once`)
    const settled = new Set(context.grants.map(({ remedy }) => remedy))
    assert.equal(settled.size, context.grants.length, 'a remedy is settled once')

    this.#checkHistory()
    for (const clock of context.clocks) checkLog(clock)
    checkPauses(context)
    if (isClosed) checkClosed(context)
    else this.#checkGoingOn()
  }

  /** Field rule 2: what a log says stays said, a breach above all. */
  #checkHistory(): void {
    const { context } = this.#recovery
    for (const { id, log } of [...this.#before.clocks, ...this.#before.promises]) {
      const now = [...context.clocks, ...context.promises].find((other) => other.id === id)
      assert.deepEqual(now?.log.slice(0, log.length), log, `the log of ${id} only grows`)
    }
    const { resolvedAt } = this.#before
    assert.deepEqual(context.resolvedAt.slice(0, resolvedAt.length), resolvedAt, 'resolutions stay on record')
    this.#before = context
  }

  #checkGoingOn(): void {
    const { context, actor, isBusy } = this.#recovery
    const isWaiting = isBusy || this.#recovery.nextTimer() !== undefined || openTasks(context).length > 0
    assert(
      isWaiting,
      `waits for a timer, a person or an effect in ${JSON.stringify(actor.getSnapshot().value)}`,
    )
    if (!context.plan) return
    for (const { id, assignee } of openTasks(context)) {
      const isLookedUp = context.pages.some(({ about }) => 'task' in about && about.task === id)
      assert(assignee !== unassigned || isLookedUp, `${id} is somebody's, or whose it is is being found out`)
    }
    const isOnItsWay = context.outgoing.some(({ compose }) => compose.kind === 'answer')
    if (waiting(context).length === 0 || isOnItsWay) return
    assert(
      openTasks(context).some(({ kind }) => kind === 'answer'),
      'a message that is unanswered, or of an unhappy customer and unread, is a task',
    )
    const [oldest] = unanswered(context)
    if (!oldest) return
    const known = [...context.clocks.map(({ id }) => id), ...context.asks.map(({ clock }) => clock)]
    const isTimed = known.includes(`answer:${oldest.id}`) || context.retired.includes('answer')
    assert(isTimed, 'the oldest unanswered message has a clock')
  }
}

function checkLog(clock: Clock): void {
  const { id, log } = clock
  const places = (type: Clock['log'][number]['type']) =>
    log.flatMap((event, index) => (event.type === type ? [index] : []))
  assert.deepEqual(places('started'), [0], `${id} starts once`)
  const ends = [...places('met'), ...places('cancelled')]
  assert(ends.length === 0 || (ends.length === 1 && ends[0] === log.length - 1), `${id} ends once, for good`)
  const [breach, ...others] = places('breached')
  assert.deepEqual(others, [], `${id} is breached once`)
  if (breach !== undefined) {
    const [warned] = places('at-risk')
    assert(warned !== undefined && warned < breach, `${id}: at risk comes before breach`)
    assert.notEqual(clockState(clock), 'met', 'done after its breach is late')
  }
  const times = log.slice(1).map(({ at }) => Date.parse(at))
  assert.deepEqual(
    times,
    times.toSorted((a, b) => a - b),
    `${id} is logged in order`,
  )
  const turns = log.map(({ type }) => type).filter((type) => type === 'paused' || type === 'resumed')
  for (const [index, turn] of turns.entries())
    assert.equal(turn, index % 2 === 0 ? 'paused' : 'resumed', `the pauses of ${id} alternate`)
}

function checkPauses({ clocks, waitingForCustomer }: RecoveryContext): void {
  for (const clock of clocks.filter((each) => clockState(each) === 'paused'))
    assert(
      waitingForCustomer && isOurs(clock),
      `${clock.id} stands still only while we wait for the customer`,
    )
}

function checkClosed(context: RecoveryContext): void {
  assert(!context.conversation.some(({ state }) => state === 'open'), 'no message is unanswered')
  assert.deepEqual(unread(context), [], 'no unhappy message is unread')
  assert(!context.promises.some(({ state }) => state === 'live' || state === 'broken'), 'nothing is owed')
  assert.deepEqual(openTasks(context), [], 'no task is open')
  assert(context.rootCause !== null || context.outcome === 'withdrawn', 'a root cause is known')
  assert.deepEqual(context.clocks.filter(isLive), [], 'no clock of a closed recovery runs')
}
