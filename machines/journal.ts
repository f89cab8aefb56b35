import type { RecordInput } from '../model/effects.ts'
import type { RecoveryContext, Unrecorded } from './context.ts'

const nothing: Unrecorded = { entries: [], tasks: [] }

const merge = (first: Unrecorded, second: Unrecorded): Unrecorded => ({
  entries: [...first.entries, ...second.entries],
  tasks: [...new Set([...first.tasks, ...second.tasks])],
})

/** Takes what is to be written aside, so that changes meanwhile are told from it. A write that was cut short is taken again. */
export const beginRecording = ({ recording, unrecorded }: RecoveryContext) => ({
  recording: merge(recording, unrecorded),
  unrecorded: nothing,
})

/** It is written. */
export const endRecording = () => ({ recording: nothing })

/** What the journal and the inbox are to take. */
export const recordInput = ({ id, customer, failure, recording, tasks }: RecoveryContext): RecordInput => ({
  recovery: id,
  playbook: failure.playbook,
  customer,
  entries: recording.entries,
  tasks: tasks.filter((task) => recording.tasks.includes(task.id)),
})
