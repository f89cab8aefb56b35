import { expect, it } from 'vitest'
import { EffectConflict } from '../../store/index.ts'
import { onEachDatabase } from '../../tests/support/databases.ts'
import { books, type RemedyOrder } from './index.ts'

const order: RemedyOrder = {
  effectId: 'recovery/shipment-delayed/10248/0/grant/credit',
  recovery: 'recovery/shipment-delayed/10248',
  customer: 'VINET',
  reference: '10248',
  kind: 'credit',
  what: 'Store credit',
  money: { amount: 1200, currency: 'USD' },
}

onEachDatabase((database) => {
  it('books a grant and ends its effect together', async () => {
    const store = await database.open()
    await store.effects.begin(order.effectId, 'grant', order)
    const { receipt } = await books(store).grant(order)
    expect(receipt).toMatch(/^credit-[0-9a-f]{12}$/)
    expect(await store.effects.begin(order.effectId, 'grant', order)).toEqual({
      state: 'done',
      answer: { receipt },
    })
    expect(await store.grants.ofReference('10248')).toMatchObject([{ ...order, receipt }])
    expect(await books(store).find(order.effectId)).toEqual({ receipt })
    expect(await books(store).find('another')).toBeNull()
  })

  it('books nothing when the effect cannot end', async () => {
    const store = await database.open()
    await store.effects.begin(order.effectId, 'grant', order)
    await store.effects.finish(order.effectId, { receipt: 'from elsewhere' })
    await expect(books(store).grant(order)).rejects.toThrow(EffectConflict)
    expect(await store.grants.ofReference('10248')).toEqual([])
  })

  it('grants once to many at once', async () => {
    const options = await database.fresh()
    const stores = [await database.open(options), await database.open(options)]
    await stores[0]?.effects.begin(order.effectId, 'grant', order)
    const granted = await Promise.all([...stores, ...stores].map((store) => books(store).grant(order)))
    expect(new Set(granted.map(({ receipt }) => receipt)).size).toBe(1)
    expect(await stores[0]?.grants.ofReference('10248')).toHaveLength(1)
  })

  it('refuses another remedy under the same effect ID', async () => {
    const store = await database.open()
    await store.effects.begin(order.effectId, 'grant', order)
    await books(store).grant(order)
    const more = { ...order, money: { amount: 2400, currency: 'USD' } }
    await expect(books(store).grant(more)).rejects.toThrow(EffectConflict)
    expect(await store.grants.ofReference('10248')).toMatchObject([order])
  })
})
