import { openTasks } from '../../machines/task-list.ts'
import type { RecoveryEventOf } from '../../model/events.ts'
import { unassigned } from '../../model/names.ts'
import type { TaskKind } from '../../model/plan.ts'
import type { Task } from '../../model/records.ts'
import type { SimulatedRecovery } from './simulated-recovery.ts'
import { dayMs } from './simulated-recovery.ts'

let count = 0
const eventId = () => `scripted-${++count}`

/** What people do in a simulated recovery. */
export class Script {
  readonly recovery: SimulatedRecovery

  constructor(recovery: SimulatedRecovery) {
    this.recovery = recovery
  }

  /** The open task of a kind. */
  task(kind: TaskKind): Task {
    const task = openTasks(this.recovery.context).find((open) => open.kind === kind)
    if (!task) throw new Error(`There is no open ${kind} task`)
    return task
  }

  async customerWrites(satisfied?: boolean): Promise<string> {
    const id = eventId()
    await this.recovery.send({
      type: 'customer.replied',
      id,
      text: 'plain:',
      ...(satisfied === undefined ? {} : { satisfied }),
    })
    return id
  }

  async complete(kind: TaskKind, said: Partial<RecoveryEventOf<'task.completed'>> = {}): Promise<void> {
    const { id: task, assignee } = this.task(kind)
    // What nobody has yet may be done by anybody.
    const by = assignee === unassigned ? 'ann' : assignee
    await this.recovery.send({ type: 'task.completed', id: eventId(), task, by, ...said })
  }

  async decide(approved: boolean, by = this.task('approve').assignee): Promise<void> {
    await this.recovery.send({
      type: 'approval.decided',
      id: eventId(),
      task: this.task('approve').id,
      by,
      approved,
    })
  }

  async accept(kind: TaskKind, by = this.task(kind).assignee): Promise<void> {
    await this.recovery.receive({ type: 'task.accepted', id: eventId(), task: this.task(kind).id, by })
  }

  async refuse(kind: TaskKind, by = this.task(kind).assignee): Promise<void> {
    await this.recovery.receive({ type: 'task.declined', id: eventId(), task: this.task(kind).id, by })
  }

  async handOver(kind: TaskKind, to: string, by = this.task(kind).assignee): Promise<void> {
    await this.recovery.receive({ type: 'task.handed-over', id: eventId(), task: this.task(kind).id, by, to })
  }

  async keepPromise(promise = 'arrival'): Promise<void> {
    await this.recovery.send({ type: 'promise.kept', id: eventId(), promise })
  }

  async releasePromise(promise = 'arrival'): Promise<void> {
    await this.recovery.receive({
      type: 'promise.released',
      id: eventId(),
      promise,
      reason: 'fetched it themselves',
      by: 'ann',
    })
  }

  async withdraw(): Promise<void> {
    await this.recovery.send({
      type: 'recovery.withdrawn',
      id: eventId(),
      reason: 'it was not late after all',
    })
  }

  explain(): Promise<void> {
    return this.complete('root-cause', { cause: 'the carrier lost it', action: 'another carrier' })
  }

  /** From the start to a follow-up that went out: the promise is kept, nothing else happens. */
  async upToFollowUp(): Promise<void> {
    await this.recovery.settle()
    await this.keepPromise(this.recovery.context.promises.findLast(({ state }) => state === 'live')?.id)
    await this.recovery.advance(3 * dayMs)
  }

  /** The kinds of message that reached the customer or one of us, in order. */
  get delivered(): string[] {
    return this.recovery.asked('deliver').map(({ kind }) => kind)
  }
}
