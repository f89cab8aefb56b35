import type { Effects } from '../model/effects.ts'
import type { Dependencies } from './dependencies.ts'
import { heartbeating } from './heartbeat.ts'
import { once } from './once.ts'
import { grantAnswer } from './remedies/index.ts'

/** Gives a remedy, once for its effect ID. */
export const grantActivity =
  ({ store, remedies, attempt }: Pick<Dependencies, 'store' | 'remedies' | 'attempt'>): Effects['grant'] =>
  ({ effectId, recovery, failure, remedy: { kind, what, money } }) =>
    heartbeating(attempt(), () => {
      const order = {
        effectId,
        recovery,
        customer: failure.customer.id,
        reference: failure.reference,
        kind,
        what,
        money,
      }
      return once(
        store,
        { effectId, kind: 'grant', content: order, answer: grantAnswer },
        { find: () => remedies.find(effectId), perform: () => remedies.grant(order) },
      )
    })
