import type { Person } from '../../activities/directory.ts'
import type { RecoveryMachineEvent } from '../../machines/recovery-setup.ts'
import { openTasks } from '../../machines/task-list.ts'
import type { RecoveryEventOf } from '../../model/events.ts'
import type { WishedPromise } from '../../model/message.ts'
import type { TaskKind } from '../../model/plan.ts'
import type { PromiseRecord, Task } from '../../model/records.ts'
import { seal } from '../../model/seal.ts'
import type { Simulation } from '../simulation.ts'
import { eventId } from './event-id.ts'

type Completion = RecoveryEventOf<'task.completed'>

/** How somebody finishes a task: which fields count depends on its kind (`taskCompleted` in model/events.ts). */
export interface Done extends Omit<Partial<Completion>, 'type' | 'id' | 'task' | 'by' | 'text'> {
  /** The words for the customer, which go out as they are. */
  readonly text?: string
}

/** One of our own in a simulated recovery. */
export class TestPerson {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly #simulation: Simulation

  constructor(simulation: Simulation, { id, name, title }: Person) {
    this.#simulation = simulation
    this.id = id
    this.name = name
    this.title = title
  }

  /** The open tasks that they have. */
  get tasks(): readonly Task[] {
    return this.#open.filter(({ assignee }) => assignee === this.id)
  }

  /** Answers what the customer wrote, in words that go out as they are. */
  answers(text: string, done: Omit<Done, 'text'> = {}): Promise<void> {
    return this.does('answer', { ...done, text })
  }

  /**
   * Finishes a task of a kind: their own, or else, as anybody may, that of somebody else.
   * @param id which task, where they have several of the kind; default: the first
   */
  async does(kind: TaskKind, { text, ...done }: Done = {}, id?: string): Promise<void> {
    const task = this.#theirs(kind, id)
    const words = text === undefined ? {} : { text: seal(text) }
    await this.#tell(task, { type: 'task.completed', ...this.#about(task), ...done, ...words })
  }

  /** Takes a task on: nobody else is asked. */
  async accepts(kind?: TaskKind, id?: string): Promise<void> {
    const task = this.#mine(kind, id)
    await this.#tell(task, { type: 'task.accepted', ...this.#about(task) })
  }

  /** Cannot do it: the next level is asked at once. */
  async declines(kind?: TaskKind, note?: string): Promise<void> {
    const task = this.#mine(kind)
    await this.#tell(task, {
      type: 'task.declined',
      ...this.#about(task),
      ...(note === undefined ? {} : { note }),
    })
  }

  /** Hands a task to somebody else by their ID. */
  async handsOver(to: string, kind?: TaskKind): Promise<void> {
    const task = this.#mine(kind)
    await this.#tell(task, { type: 'task.handed-over', ...this.#about(task), to })
  }

  /** Approves what is asked of them. */
  approves(note?: string, id?: string): Promise<void> {
    return this.#decides(true, note, id)
  }

  /** Refuses what is asked of them. */
  refuses(note: string, id?: string): Promise<void> {
    return this.#decides(false, note, id)
  }

  /**
   * Says that what was promised has happened.
   * @param id which promise, where several are open
   */
  async keepsPromise(id?: string): Promise<void> {
    const promise = this.#promise(id)
    await this.#tell(promise, { type: 'promise.kept', id: eventId(), by: this.id, promise: promise.id })
  }

  /**
   * Has agreed something else with the customer in place of a promise.
   * @param reason what
   * @param id which promise, where several are open
   */
  async releasesPromise(reason: string, id?: string): Promise<void> {
    const promise = this.#promise(id)
    const about = { id: eventId(), by: this.id, promise: promise.id }
    await this.#tell(promise, { type: 'promise.released', ...about, reason })
  }

  /** Asked about a promise in doubt: it will hold. */
  standsByPromise(): Promise<void> {
    return this.does('promise', { holds: true })
  }

  /** Asked about a promise in doubt: another date, which the customer hears at once. */
  promises({ what, by }: { what?: string; by: string }): Promise<void> {
    const task = this.#mine('promise')
    const wish: WishedPromise = { what: what ?? this.#promise(task.subject).what, by }
    return this.does('promise', { promise: wish })
  }

  async #decides(approved: boolean, note: string | undefined, id: string | undefined): Promise<void> {
    const task = this.#mine('approve', id)
    const why = note === undefined ? {} : { note }
    await this.#tell(task, { type: 'approval.decided', ...this.#about(task), approved, ...why })
  }

  get #open(): Task[] {
    return openTasks(this.#simulation.context)
  }

  #about({ id: task }: Task): { id: string; task: string; by: string } {
    return { id: eventId(), task, by: this.id }
  }

  async #tell(about: Task | PromiseRecord, event: RecoveryMachineEvent): Promise<void> {
    if (await this.#simulation.tell(event)) return
    const what = 'kind' in about ? `"${about.kind}" (${about.summary})` : `"${about.id}"`
    throw new Error(`The recovery does not take ${event.type} from ${this.id} about ${what} now`)
  }

  #theirs(kind: TaskKind, id: string | undefined): Task {
    const isMeant = (task: Task) => task.kind === kind && (id === undefined || task.id === id)
    const other = this.tasks.some(isMeant) ? undefined : this.#open.find(isMeant)
    return other ?? this.#mine(kind, id)
  }

  /** @throws Error saying which tasks there are. */
  #mine(kind: TaskKind | undefined, id?: string): Task {
    const fitting = this.tasks.filter(
      (task) => (kind === undefined || task.kind === kind) && (id === undefined || task.id === id),
    )
    const [task, another] = fitting
    if (task && !(another && kind === undefined)) return task
    const open = this.#open.map((each) => `"${each.kind}" (${each.assignee})`).join(', ')
    if (task) throw new Error(`${this.id} has several open tasks: say which. Open are: ${open}`)
    const which = kind === undefined ? 'no open task' : `no open task "${kind}"`
    throw new Error(`${this.id} has ${which}. Open are: ${open || 'none'}`)
  }

  /** @throws Error saying which promises there are. */
  #promise(id: string | undefined): PromiseRecord {
    const open = this.#simulation.context.promises.filter(
      ({ state }) => state === 'live' || state === 'broken',
    )
    const [promise, another] = open.filter((each) => id === undefined || each.id === id)
    if (promise && !another) return promise
    const known = open.map((each) => `"${each.id}"`).join(', ') || 'none'
    if (promise) throw new Error(`Several promises are open: say which of ${known}`)
    throw new Error(`There is no open promise${id === undefined ? '' : ` "${id}"`}. Open are: ${known}`)
  }
}
