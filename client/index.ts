export type { RecoveryEvent } from '../model/events.ts'
export type { Failure } from '../model/failure.ts'
export type { RecoveryOutput } from '../model/records.ts'
export { definePlaybook } from '../playbooks/index.ts'
export { type Connected, type ConnectOptions, connect } from './connect.ts'
export type { Contract, PlaybookContract } from './contract.ts'
export { describeContract } from './contract.ts'
export type { Problem } from './errors.ts'
export {
  AmendsError,
  EventRefused,
  InvalidInput,
  NoWorker,
  RecoveryClosed,
  RecoveryNotFound,
  ServerUnreachable,
  WaitTimedOut,
} from './errors.ts'
export type { FailureFor, PlaybookFacts } from './failures.ts'
export type { DrillOptions, RecoveryClientOptions, Started, StartOptions } from './recovery-client.ts'
export { RecoveryClient } from './recovery-client.ts'
export type {
  Acceptance,
  Completion,
  Condition,
  Decision,
  HandOver,
  Refusal,
  Release,
  Repeatable,
  Reply,
  Report,
  Revision,
} from './recovery-handle.ts'
export { RecoveryHandle } from './recovery-handle.ts'
export type { OpenedMessage, RecoveryStatus } from './status.ts'
export type { RecoveryFilter, RecoverySummary } from './visibility.ts'
