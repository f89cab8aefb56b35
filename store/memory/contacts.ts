import type { Contact, Contacts } from '../contacts.ts'
import { toUtc } from '../instants.ts'
import type { Access } from './rows.ts'

export const contacts = ({ rows: { contacts: rows }, run, write }: Access): Contacts => {
  const newest = (is: (contact: Readonly<Contact>) => boolean) =>
    [...rows.values()].filter(is).sort(newestFirst)
  const written = (is: (contact: Readonly<Contact>) => boolean) =>
    newest(is).flatMap(({ shingles }) => (shingles === undefined ? [] : [shingles]))
  return {
    record: ({ effectId, customer, channel, purpose, at, shingles }) =>
      run(() => {
        const row = { effectId, customer, channel, purpose, at: toUtc(at), ...(shingles ? { shingles } : {}) }
        if (!rows.has(effectId)) write(rows, effectId, row)
      }),
    of: (customer, since) =>
      run(() => {
        const from = since === undefined ? '' : toUtc(since)
        const found = newest((row) => row.customer === customer && row.at >= from)
        return found.map(({ shingles: _, ...row }) => row)
      }),
    writtenTo: (customer, since, { recovery, purpose, until }) =>
      run(() => {
        const from = toUtc(since)
        const to = until === undefined ? undefined : toUtc(until)
        return written(
          (row) =>
            row.customer === customer &&
            row.at >= from &&
            (to === undefined || row.at <= to) &&
            (purpose === undefined || row.purpose === purpose) &&
            (recovery === undefined || row.effectId.startsWith(`${recovery}/`)),
        )
      }),
    writtenToOthers: (customer, purpose, since, limit) =>
      run(() => {
        const from = toUtc(since)
        return written((row) => row.customer !== customer && row.purpose === purpose && row.at >= from).slice(
          0,
          limit,
        )
      }),
  }
}

function newestFirst(one: Readonly<Contact>, other: Readonly<Contact>): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1
  return one.effectId < other.effectId ? -1 : 1
}
