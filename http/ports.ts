import type { Logger } from 'pino'
import type { Directory } from '../activities/directory.ts'
import type { RecoveryHandle } from '../client/recovery-handle.ts'
import type { OpenedMessage } from '../client/status.ts'
import type { Task } from '../model/records.ts'
import type { Store } from '../store/index.ts'

/** What can be told to a recovery about a task, and where its tasks stand. */
export type TaskHandle = {
  [K in 'acceptTask' | 'declineTask' | 'handOverTask' | 'completeTask' | 'decide' | 'releasePromise']: (
    ...args: Parameters<RecoveryHandle[K]>
  ) => Promise<unknown>
} & {
  status(): Promise<{
    readonly tasks: readonly Task[]
    readonly conversation: readonly Pick<OpenedMessage, 'text' | 'satisfied' | 'state' | 'understood'>[]
  }>
}

/** What the server works with. */
export interface ServerDependencies {
  /** For showing tasks; nothing is decided from it. */
  readonly store: { readonly tasks: Pick<Store['tasks'], 'get'> }
  readonly directory: Pick<Directory, 'person' | 'everyone'>
  readonly recoveries: { handle(id: string): TaskHandle }
  /** What links are signed with. */
  readonly secret: Uint8Array
  /** Whether the Temporal server answers. */
  isTemporalUp(): Promise<boolean>
  /** Epoch milliseconds. */
  now(): number
  readonly logger: Pick<Logger, 'info' | 'error'>
}
