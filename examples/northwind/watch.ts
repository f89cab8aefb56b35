import { setTimeout as pause } from 'node:timers/promises'
import { NoWorker, ServerUnreachable } from '../../client/errors.ts'
import type { RecoveryClient } from '../../client/recovery-client.ts'
import type { RecoveryStatus } from '../../client/status.ts'
import type { RecoverySummary } from '../../client/visibility.ts'
import type { RecoveryOutput } from '../../model/records.ts'
import type { shipmentDelayed } from '../../playbooks/index.ts'

export type Recoveries = RecoveryClient<typeof shipmentDelayed>

/** A recovery that ended: its last state and what its workflow returned; or why these cannot be had. */
export type Ended = { readonly status: RecoveryStatus; readonly result: RecoveryOutput } | string

/** What is known of all recoveries: by one list for all of them, and by what acts upon them answered. */
export class Watch {
  readonly statuses = new Map<string, RecoveryStatus>()
  readonly ended = new Map<string, Ended>()
  readonly #recoveries: Recoveries
  readonly #ending = new Set<string>()
  #summaries: readonly RecoverySummary[] = []

  constructor(recoveries: Recoveries) {
    this.#recoveries = recoveries
  }

  get summaries(): readonly RecoverySummary[] {
    return this.#summaries
  }

  note(status: RecoveryStatus): void {
    if (!this.ended.has(status.id)) this.statuses.set(status.id, status)
  }

  /** Asks for the list. @returns those of whom it says for the first time that they ended */
  async look(): Promise<RecoverySummary[]> {
    const summaries: RecoverySummary[] = []
    for await (const summary of this.#recoveries.list()) summaries.push(summary)
    this.#summaries = summaries
    const over = summaries.filter(({ id, open }) => !open && !this.#ending.has(id))
    for (const { id } of over) this.#ending.add(id)
    return over
  }

  /** Reads result and last state of a recovery that ended, for as long as it takes until a worker answers. */
  async finish(id: string, stopped: AbortSignal, trouble: (error: unknown) => void): Promise<void> {
    const handle = this.#recoveries.handle(id)
    while (!stopped.aborted) {
      try {
        const result = await handle.result()
        const status = await handle.status()
        this.statuses.set(id, status)
        this.ended.set(id, { status, result })
        return
      } catch (error) {
        const isAway = error instanceof ServerUnreachable || error instanceof NoWorker
        if (!isAway) {
          this.ended.set(id, error instanceof Error ? error.message : String(error))
          return
        }
        trouble(error)
        await pause(1_000)
      }
    }
  }
}
