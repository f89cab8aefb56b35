import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowFailedError } from '@temporalio/client'
import type { Drill } from '../model/drill.ts'
import type { Failure } from '../model/failure.ts'
import { taskQueue as defaultTaskQueue, recoveryId, workflowType } from '../model/names.ts'
import { recoveryOutput } from '../model/records.ts'
import { call } from './calls.ts'
import { RecoveryClosed } from './errors.ts'
import { type FailureFor, type PlaybookFacts, parseFailure } from './failures.ts'
import { RecoveryHandle } from './recovery-handle.ts'
import { startOptions } from './start-options.ts'
import { type RecoveryFilter, type RecoverySummary, summaryOf, visibilityQuery } from './visibility.ts'

/** What a client works with. */
export interface RecoveryClientOptions<P extends PlaybookFacts> {
  /** A connected Temporal client: see `connect`. */
  readonly client: Client
  /** The kinds of failure that this program reports. */
  readonly playbooks: readonly P[]
  /** Default `amends`. */
  readonly taskQueue?: string
}

export interface StartOptions {
  /** Begin again where the recovery has ended. */
  readonly reopen?: boolean
  /** How many times faster than real time timers are armed, for demos and drills; dates stay real. Default 1. */
  readonly timeScale?: number
  /**
   * It is a rehearsal on a made-up failure, whose reference begins with `drill-`: nothing leaves the house, but for the notices
   * to people who are to be paged.
   */
  readonly drill?: DrillOptions
}

export interface DrillOptions {
  /** People get their notices for real; default: they stay in the outbox, too. */
  readonly page?: boolean
  /** Who is to own it, an ID in the directory; default: as the playbook decides. */
  readonly owner?: string
}

export interface Started {
  readonly handle: RecoveryHandle
  /** True: this call began it. False: it was running already, and this call changed nothing. */
  readonly began: boolean
}

interface Beginning {
  readonly opening: number
  readonly timeScale: number
  readonly drill: Drill | undefined
  /** Also where one has ended. */
  readonly again: boolean
}

/**
 * Starts recoveries and talks to them.
 * @example
 * const { client } = await connect()
 * const recoveries = new RecoveryClient({ client, playbooks: [shipmentDelayed] })
 * const { handle, began } = await recoveries.start({ playbook: 'shipment-delayed', ... })
 */
export class RecoveryClient<P extends PlaybookFacts> {
  readonly #client: Client
  readonly #playbooks: readonly P[]
  readonly #taskQueue: string

  constructor({ client, playbooks, taskQueue = defaultTaskQueue }: RecoveryClientOptions<P>) {
    this.#client = client
    this.#playbooks = playbooks
    this.#taskQueue = taskQueue
  }

  /**
   * Starts the recovery of a failure, once for each playbook and reference: calling it again joins the one that runs.
   * @throws InvalidInput naming the fields that are wrong; RecoveryClosed when it has ended and `reopen` is not set;
   * ServerUnreachable.
   */
  async start(failure: FailureFor<P>, options: StartOptions = {}): Promise<Started> {
    return this.startUnchecked(failure, options)
  }

  /** As `start`, for a failure that comes from outside the program: a file, a request. */
  async startUnchecked(
    failure: unknown,
    { reopen = false, timeScale = 1, drill: asked }: StartOptions = {},
  ): Promise<Started> {
    const drill = asked && { page: asked.page ?? false, timeScale, owner: asked.owner }
    const valid = parseFailure(failure, this.#playbooks, drill !== undefined)
    const handle = this.handle(recoveryId(valid.playbook, valid.reference))
    if (await this.#begin(valid, { opening: 0, timeScale, drill, again: false }))
      return { handle, began: true }
    const last = await call(this.#client, handle.id, () =>
      this.#client.workflow.getHandle(handle.id).describe(),
    )
    if (last.status.name === 'RUNNING') return { handle, began: false }
    if (!reopen) {
      throw new RecoveryClosed(handle.id, 'start it with "reopen" to begin it again')
    }
    const opening = (await this.#openingOf(handle, last.runId)) + 1
    const began = await this.#begin(valid, { opening, timeScale, drill, again: true })
    return { handle, began }
  }

  /**
   * Begins a recovery again that has ended, with the failure that it was about: for what the customer writes afterwards.
   * @throws RecoveryNotFound; InvalidInput where its playbook does not take the failure any more.
   */
  async reopen(id: string): Promise<Started> {
    const { failure, drill } = await this.handle(id).status()
    if (!drill) return this.startUnchecked(failure, { reopen: true })
    const { page, timeScale, owner } = drill
    const rehearsal = { page, ...(owner === undefined ? {} : { owner }) }
    return this.startUnchecked(failure, { reopen: true, timeScale, drill: rehearsal })
  }

  /** The recovery of a workflow ID, or of a playbook and reference. Asks the server nothing. */
  handle(id: string): RecoveryHandle
  handle(playbook: P['name'], reference: string): RecoveryHandle
  handle(idOrPlaybook: string, reference?: string): RecoveryHandle {
    const id = reference === undefined ? idOrPlaybook : recoveryId(idOrPlaybook, reference)
    return new RecoveryHandle(this.#client, id)
  }

  /**
   * Recoveries by search attributes, newest first. The server's index follows within a second or so.
   * @throws InvalidInput naming the field of the filter.
   */
  async *list(filter: RecoveryFilter = {}): AsyncGenerator<RecoverySummary, void, undefined> {
    const pages = this.#client.workflow.list({ query: visibilityQuery(filter) })[Symbol.asyncIterator]()
    for (;;) {
      const next = await call(this.#client, 'the list', () => pages.next())
      if (next.done) return
      yield summaryOf(next.value)
    }
  }

  /** False: there is one already, running or (unless `again`) ended. */
  async #begin(failure: Failure, { opening, timeScale, drill, again }: Beginning): Promise<boolean> {
    const id = recoveryId(failure.playbook, failure.reference)
    const options = startOptions(failure, opening, timeScale, drill)
    try {
      await call(this.#client, id, () =>
        this.#client.workflow.start(workflowType, {
          ...options,
          taskQueue: this.#taskQueue,
          // Not USE_EXISTING, which does not tell whether it began or joined.
          workflowIdConflictPolicy: 'FAIL',
          workflowIdReusePolicy: again ? 'ALLOW_DUPLICATE' : 'REJECT_DUPLICATE',
        }),
      )
      return true
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return false
      throw error
    }
  }

  /** Of a run that failed or was terminated there is no output: a worker still answers for it. */
  async #openingOf(handle: RecoveryHandle, runId: string): Promise<number> {
    try {
      const run = this.#client.workflow.getHandle(handle.id, runId)
      return recoveryOutput.parse(await call(this.#client, handle.id, () => run.result())).opening
    } catch (error) {
      if (!(error instanceof WorkflowFailedError)) throw error
      return (await handle.status()).opening
    }
  }
}
