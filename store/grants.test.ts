import { expect, it } from 'vitest'
import { onEachStore } from '../tests/support/databases.ts'
import { EffectConflict, type Grant, type Store } from './index.ts'

const recovery = 'recovery/shipment-delayed/10248'

function grant(key: string, changes: Partial<Grant> = {}): Grant {
  return {
    effectId: `${recovery}/0/grant/${key}`,
    recovery,
    customer: 'VINET',
    reference: '10248',
    kind: 'refund',
    what: 'Freight',
    money: { amount: 3238, currency: 'USD' },
    receipt: `refund-${key}`,
    at: '2026-03-01T10:00:00.000Z',
    ...changes,
  }
}

const begin = (store: Store, { effectId }: Grant) => store.effects.begin(effectId, 'grant', { effectId })

onEachStore((database) => {
  it('keeps grants with money, beyond 32 bits too, and without', async () => {
    const store = await database.open()
    const large = grant('large', { money: { amount: 25_000_000_000, currency: 'VND' } })
    const { money: _, ...gift } = grant('gift', { kind: 'gift', what: 'A handwritten card' })
    for (const each of [large, gift]) {
      await begin(store, each)
      await store.grants.book(each)
      expect(await store.grants.get(each.effectId)).toEqual(each)
    }
    expect(await store.grants.get('unknown')).toBeNull()
  })

  it('books the same grant once, and answers with the first', async () => {
    const store = await database.open()
    await begin(store, grant('a'))
    await store.grants.book(grant('a'))
    expect(await store.grants.book(grant('a', { at: '2026-03-02T10:00:00Z' }))).toEqual(grant('a'))
    expect(await store.grants.ofRecovery(recovery)).toEqual([grant('a')])
  })

  it('refuses a second use of an effect ID', async () => {
    const store = await database.open()
    await begin(store, grant('a'))
    await store.grants.book(grant('a'))
    const more = grant('a', { money: { amount: 3239, currency: 'USD' } })
    await expect(store.grants.book(more)).rejects.toThrow(EffectConflict)
    expect(await store.grants.ofRecovery(recovery)).toEqual([grant('a')])
  })

  it('takes two equal refunds with keys of their own for two (saleor/apps 2446)', async () => {
    const store = await database.open()
    for (const each of [grant('a'), grant('b')]) {
      await begin(store, each)
      await store.grants.book(each)
    }
    expect(await store.grants.ofReference('10248')).toEqual([grant('a'), grant('b')])
    expect(await store.grants.ofReference('10249')).toEqual([])
  })

  it.each([
    ['whose effect was never begun', grant('never')],
    ['of less than nothing', grant('a', { money: { amount: -1, currency: 'USD' } })],
  ])('has the database refuse a grant %s', async (_, refused) => {
    const store = await database.open()
    await begin(store, grant('a'))
    await expect(store.grants.book(refused)).rejects.toThrow(/constraint/i)
    expect(await store.grants.ofReference('10248')).toEqual([])
  })
})
