import type { Effects } from '../model/effects.ts'
import type { Dependencies } from './dependencies.ts'

/** Appends to the journal and mirrors tasks, all or nothing. What is there already stays as it is. */
export const recordActivity =
  ({ store }: Pick<Dependencies, 'store'>): Effects['record'] =>
  ({ recovery, playbook, customer, entries, tasks: changed }) =>
    store.transaction(async ({ journal, tasks }) => {
      const whose = { recovery, playbook, customer }
      await journal.append(entries.map((entry) => ({ ...entry, ...whose })))
      for (const task of changed) await tasks.put({ ...task, ...whose })
    })
