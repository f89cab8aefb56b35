import { recoveryId } from '../../model/names.ts'
import type { JournalEntry } from '../../model/records.ts'
import type { JournalRecord } from '../../store/index.ts'

/** For tests: what a journal holds of one recovery, told day by day. */
export interface Planted {
  reference: string
  playbook?: string
  customer?: string
  /** What happened: a day, or an instant; the type; its data; how often it had been reopened. */
  told: [at: string, type: string, data?: JournalEntry['data'], opening?: number][]
}

/** For tests: the journal of several recoveries. A day means noon in UTC. */
export function plantedJournal(...recoveries: Planted[]): JournalRecord[] {
  return recoveries.flatMap(({ reference, playbook = 'shipment-delayed', customer = 'VINET', told }) =>
    told.map(([at, type, data = {}, opening = 0], index) => ({
      id: String(index),
      recovery: recoveryId(playbook, reference),
      playbook,
      customer,
      opening,
      at: at.length === 10 ? `${at}T12:00:00.000Z` : at,
      type,
      data,
    })),
  )
}

/** For tests: a recovery from its report until it closes for a cause. */
export const explained = (
  reference: string,
  began: string,
  found: string,
  [cause, action]: [cause: string, action: string],
  rest: Partial<Planted> = {},
): Planted => ({
  reference,
  ...rest,
  told: [
    [began, 'recovery.started'],
    [found, 'root-cause.found', { cause, action }],
    [found, 'recovery.closed', { outcome: 'satisfied' }],
  ],
})
