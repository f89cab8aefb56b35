/**
 * What an outage is worth to the customer, by the share of a month that it took: in percent of what they pay for that month. The
 * first row that fits counts. It is paid without being asked for (field rule 19, Ofcom's scheme).
 *
 * Contracts name a table: a new one gets a name of its own, and an old one stays as it is.
 */
const creditTables = {
  '2026-1': [
    { from: 0.05, percent: 100 },
    { from: 0.01, percent: 25 },
    { from: 0.001, percent: 10 },
    { from: 0, percent: 5 },
  ],
}

export const tableNames = ['2026-1'] as const satisfies readonly (keyof typeof creditTables)[]
type TableName = (typeof tableNames)[number]

/** Of whoever has no table in their contract. */
export const newestTable: TableName = '2026-1'

const minutesOfMonth = 30 * 24 * 60

/** In percent of the monthly fee. A service that is there and no good counts half. */
export function creditPercent(table: TableName, minutes: number, state: 'down' | 'degraded'): number {
  const share = (state === 'down' ? minutes : minutes / 2) / minutesOfMonth
  return creditTables[table].find(({ from }) => share >= from)?.percent ?? 0
}
