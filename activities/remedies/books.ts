import { createHash } from 'node:crypto'
import type { Store } from '../../store/index.ts'
import type { RemedyProvider } from './provider.ts'

/**
 * The embedded remedy provider: books credit, refunds, replacements and gifts in the store. The grant and the
 * ledger's "done" are one transaction, so there is no instant at which one stands without the other.
 */
export function books(store: Store): RemedyProvider {
  return {
    grant: (order) =>
      store.transaction(async ({ grants, effects }) => {
        const at = new Date().toISOString()
        const { receipt } = await grants.book({
          ...order,
          receipt: receiptOf(order.kind, order.effectId),
          at,
        })
        await effects.finish(order.effectId, { receipt })
        return { receipt }
      }),
    async find(effectId) {
      const grant = await store.grants.get(effectId)
      return grant && { receipt: grant.receipt }
    },
  }
}

/** Short enough to be read out on the telephone, and the same however often it is made. */
function receiptOf(kind: string, effectId: string): string {
  return `${kind}-${createHash('sha256').update(effectId).digest('hex').slice(0, 12)}`
}
