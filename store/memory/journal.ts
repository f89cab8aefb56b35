import { toUtc } from '../instants.ts'
import { type Journal, type Period, toRecord, toRow } from '../journal.ts'
import type { Schema } from '../schema.ts'
import { type Access, by, keyOf } from './rows.ts'

type Row = Readonly<Schema['journal']>

export const journal = ({ rows: { journal: rows }, run, write }: Access): Journal => {
  const found = (is: (row: Row) => boolean) => [...rows.values()].filter(is).sort(inOrder)
  return {
    append: (entries) =>
      run(() => {
        for (const entry of entries) {
          const key = keyOf(entry.recovery, entry.opening, entry.id)
          if (!rows.has(key)) write(rows, key, toRow(entry))
        }
      }),
    ofRecovery: (recovery) => run(() => found((row) => row.recovery === recovery).map(toRecord)),
    within: (period, types) =>
      run(() => {
        const isIn = inside(period)
        return found((row) => isIn(row) && (types === undefined || types.includes(row.type))).map(toRecord)
      }),
    failuresOf: (customer, period) =>
      run(() => {
        const isIn = inside(period)
        const ended = found(({ type }) => type === 'recovery.withdrawn')
        const withdrawn = new Set(ended.map(({ recovery, opening }) => keyOf(recovery, opening)))
        const began = found((row) => row.customer === customer && beginnings.includes(row.type) && isIn(row))
        const lasting = began.filter(({ recovery, opening }) => !withdrawn.has(keyOf(recovery, opening)))
        const failures = lasting.map(({ recovery, playbook }) => ({ recovery, playbook }))
        return [...new Map(failures.map((failure) => [failure.recovery, failure])).values()]
      }),
  }
}

const beginnings = ['recovery.planned', 'recovery.started']

function inside({ from, to }: Period): (row: Row) => boolean {
  const [start, end] = [toUtc(from), toUtc(to)]
  return ({ at }) => at >= start && at < end
}

const inOrder = by<Row>(
  ({ at }) => at,
  ({ id }) => id,
)
