import { otherGrant } from '../conflict.ts'
import { type Grants, logical, toGrant, toRow } from '../grants.ts'
import { type Access, by } from './rows.ts'

export const grants = ({ rows: { grants: rows, effects }, run, write }: Access): Grants => {
  const all = (column: 'reference' | 'recovery', value: string) =>
    run(() =>
      [...rows.values()]
        .filter((row) => row[column] === value)
        .sort(inOrder)
        .map(toGrant),
    )
  return {
    book: (grant) =>
      run(() => {
        const row = toRow(grant)
        const { effectId, amount, receipt } = row
        if (!effects.has(effectId)) throw new Error(`A constraint failed: effect ${effectId} was never begun`)
        if (amount !== null && amount < 0) throw new Error(`A constraint failed: nobody is granted ${amount}`)
        const isTaken = rows.has(effectId) || [...rows.values()].some((other) => other.receipt === receipt)
        if (!isTaken) write(rows, effectId, row)
        const booked = rows.get(effectId)
        if (!booked || logical(toGrant(booked)) !== logical(grant)) throw otherGrant(effectId)
        return toGrant(booked)
      }),
    get: (effectId) =>
      run(() => {
        const row = rows.get(effectId)
        return row ? toGrant(row) : null
      }),
    ofReference: (reference) => all('reference', reference),
    ofRecovery: (recovery) => all('recovery', recovery),
  }
}

const inOrder = by<{ at: string; effectId: string }>(
  ({ at }) => at,
  ({ effectId }) => effectId,
)
