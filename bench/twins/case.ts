import type { Era } from '../../model/calendar.ts'
import type {
  ComposeInput,
  DeliverInput,
  Effects,
  Page,
  PageInput,
  RecordInput,
} from '../../model/effects.ts'
import type { RecoveryInput } from '../../model/failure.ts'
import type { Draft, MessageKind, MessageTopic, SpokenPromise } from '../../model/message.ts'
import type { Budget, DeadlineAsk, Plan, Remedy } from '../../model/plan.ts'
import type {
  GrantRecord,
  JournalEntry,
  PromiseRecord,
  RecoveryOutput,
  RecoveryState,
  RootCause,
  SentMessage,
  Task,
} from '../../model/records.ts'
import { newWatch, type Watch } from './watch.ts'

const iso = (at: number): string => new Date(at).toISOString()

/**
 * What one recovery knows, and the plain bookkeeping that both twins share: nothing here waits, and nothing here knows
 * Temporal. How effects run and deadlines are kept is each twin's own.
 */
export class Case {
  readonly input: RecoveryInput
  readonly plan: Plan
  owner: string
  level = 0
  step: RecoveryState['step'] = 'planning'
  readonly watches: Watch[] = []
  readonly promises: PromiseRecord[] = []
  readonly tasks: Task[] = []
  readonly sent: SentMessage[] = []
  readonly grants: GrantRecord[] = []
  readonly done: { action: string; note: string }[] = []
  rootCause: RootCause | null = null
  outcome: RecoveryOutput['outcome'] | null = null
  #entries: JournalEntry[] = []
  readonly #changedTasks = new Set<string>()
  #counter = 0

  constructor(input: RecoveryInput, plan: Plan) {
    this.input = input
    this.plan = plan
    this.owner = plan.owners[0] ?? 'unassigned'
    const { name, version } = plan.playbook
    this.note('recovery.started', {
      playbook: name,
      version,
      severity: plan.severity,
      owner: this.owner,
    })
  }

  note(type: string, data: JournalEntry['data'] = {}): void {
    const { id, opening } = this.input
    this.#counter += 1
    this.#entries.push({ id: `${id}/${opening}/${this.#counter}`, at: iso(Date.now()), opening, type, data })
  }

  enter(step: RecoveryState['step']): void {
    this.step = step
    this.note('step.entered', { step })
  }

  watch(...named: Parameters<typeof newWatch>): Watch {
    const watch = newWatch(...named)
    this.watches.push(watch)
    return watch
  }

  meet(watch: Watch | undefined): void {
    if (!watch) return
    if (watch.state === 'running' || watch.state === 'at-risk') {
      if (Date.now() > watch.dueAt) this.breach(watch)
      else watch.state = 'met'
    }
    if (watch.state === 'breached') watch.state = 'late'
  }

  warn(watch: Watch): void {
    watch.state = 'at-risk'
    this.note('clock.at-risk', { clock: watch.name })
  }

  breach(watch: Watch): void {
    watch.state = 'breached'
    this.note('clock.breached', { clock: watch.name })
  }

  /** Who is above the owner, as far as there is anybody. */
  get above(): string {
    return this.plan.owners[Math.min(this.level + 1, this.plan.owners.length - 1)] ?? this.owner
  }

  /** A broken promise is owned one level higher. */
  raise(): void {
    this.owner = this.above
    this.level = Math.min(this.level + 1, this.plan.owners.length - 1)
    this.note('owner.changed', { owner: this.owner })
  }

  openTask(kind: Task['kind'], summary: string, { assignee, skipped, deadline }: Page): Task {
    this.#counter += 1
    const { id, opening } = this.input
    const task: Task = {
      id: `${id.slice(id.indexOf('/') + 1)}/${opening}-${this.#counter}`,
      revision: 1,
      kind,
      summary,
      assignee,
      level: skipped,
      round: 0,
      state: 'open',
      openedAt: iso(Date.now()),
      acceptedAt: null,
      dueAt: deadline.dueAt,
      closedAt: null,
      closedBy: null,
      subject: kind,
    }
    this.tasks.push(task)
    this.#changedTasks.add(task.id)
    this.note('task.opened', { task: task.id, kind, assignee: task.assignee, level: task.level })
    return task
  }

  /** Nobody did it in time: it is somebody else's from now on. */
  reassign(task: Task, assignee: string): void {
    task.assignee = assignee
    task.revision += 1
    this.#changedTasks.add(task.id)
    this.note('task.reassigned', { task: task.id, assignee })
  }

  closeTask(task: Task, by: string): void {
    Object.assign(task, {
      state: 'done',
      closedAt: iso(Date.now()),
      closedBy: by,
      revision: task.revision + 1,
    })
    this.#changedTasks.add(task.id)
    this.note('task.done', { task: task.id, kind: task.kind, by })
  }

  explain(cause: string, action: string, by: string): void {
    this.rootCause = { cause, action, by, at: iso(Date.now()) }
    this.note('root-cause.found', { cause, action })
  }

  composing(kind: MessageKind, topic: MessageTopic = {}, to: ComposeInput['to'] = 'customer'): ComposeInput {
    const { id, opening } = this.input
    const sent = this.sent.map((message) => message.kind)
    const { owner, promised } = this
    const { calendar } = this.plan
    return { ...this.#base(), recovery: id, kind, owner, to, topic, opening, sent, promised, calendar }
  }

  delivering(kind: MessageKind, key: string, { body }: Draft): DeliverInput {
    const { id, failure } = this.input
    return {
      effectId: this.#effectId('deliver', key),
      recovery: id,
      customer: failure.customer.id,
      kind,
      toCustomer: kind !== 'notice',
      body,
    }
  }

  acting(action: string): Parameters<Effects['act']>[0] {
    const { owner } = this
    return {
      ...this.#base(),
      action,
      owner,
      opening: this.input.opening,
      effectId: this.#effectId('act', action),
    }
  }

  granting(remedy: Remedy): Parameters<Effects['grant']>[0] {
    return { ...this.#base(), remedy, effectId: this.#effectId('grant', remedy.id) }
  }

  /** It is out. What it promises counts from now on. */
  delivered(kind: MessageKind, key: string, messageId: string, { promises }: Draft): void {
    this.sent.push({ key, kind, at: iso(Date.now()), messageId })
    this.note('message.sent', { key, kind })
    for (const { id, what, dueAt } of promises) {
      const known = this.promises.find((promise) => promise.id === id)
      const type = known ? 'new-date' : 'made'
      if (known) Object.assign(known, { dueAt, state: 'live' })
      else this.promises.push({ id, what, dueAt, state: 'live', log: [] })
      this.note(`promise.${type}`, { promise: id, dueAt })
    }
  }

  granted(remedy: Remedy, receipt: string): void {
    const { id, what, money = null } = remedy
    this.grants.push({ remedy: id, state: 'granted', at: iso(Date.now()), what, money, receipt })
    this.note('remedy.granted', {
      remedy: id,
      amount: money?.amount ?? null,
      currency: money?.currency ?? null,
    })
  }

  ask(id: string, budget: Budget): DeadlineAsk {
    return { id, from: iso(Date.now()), pauses: [], ...budget }
  }

  /** Whom to page with a task that begins with its owner. */
  paging(id: string, acceptWithin: Budget): PageInput {
    const { owner, calendars } = this
    const { levels } = this.plan.ladder
    return { asks: [{ id, owner, levels, acceptWithin, from: iso(Date.now()), urgent: false }], calendars }
  }

  /** The calendars that held, one after the other: the plan's is the only one. */
  get calendars(): Era[] {
    return [{ until: null, calendar: this.plan.calendar }]
  }

  /** What we owe the customer as things stand. */
  get promised(): SpokenPromise[] {
    return this.promises
      .filter(({ state }) => state === 'live')
      .map(({ id, what, dueAt }) => ({ id, what, dueAt, atRiskAt: dueAt, tellAt: dueAt }))
  }

  /** What the journal and the inbox do not know yet. */
  unrecorded(): RecordInput {
    const { id, failure } = this.input
    const record = {
      recovery: id,
      playbook: failure.playbook,
      customer: failure.customer.id,
      entries: this.#entries,
      tasks: this.tasks.filter((task) => this.#changedTasks.has(task.id)).map((task) => ({ ...task })),
    }
    this.#entries = []
    this.#changedTasks.clear()
    return record
  }

  get output(): RecoveryOutput {
    return {
      outcome: this.outcome ?? 'quiet',
      opening: this.input.opening,
      rootCause: this.rootCause,
      breaches: this.breaches,
      promises: {
        kept: this.promises.filter(({ state }) => state === 'kept').length,
        broken: this.promises.filter(({ log }) => log.some(({ type }) => type === 'broken')).length,
      },
      grants: this.grants,
    }
  }

  get breaches(): number {
    return this.watches.filter(({ state }) => state === 'breached' || state === 'late').length
  }

  /** The deadline that comes next, if any is watched. */
  get nextDue(): number | null {
    const open = this.watches.filter(({ state }) => state === 'running' || state === 'at-risk')
    return open.length === 0 ? null : Math.min(...open.map(({ dueAt }) => dueAt))
  }

  #base() {
    const { id, failure } = this.input
    const { playbook, severity, summary } = this.plan
    return { recovery: id, failure, plan: { playbook, severity, summary } }
  }

  #effectId(name: keyof Effects, key: string): string {
    return `${this.input.id}/${this.input.opening}/${name}/${key}`
  }
}
