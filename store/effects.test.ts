import { expect, it } from 'vitest'
import { startChild } from '../tests/support/child.ts'
import { onEachDatabase, onEachStore } from '../tests/support/databases.ts'
import { EffectConflict } from './index.ts'

const id = 'recovery/shipment-delayed/10248/0/grant/credit'
const content = { money: { amount: 1200, currency: 'USD' }, what: 'Store credit' }
const beginEffects = new URL('../tests/support/begin-effects.ts', import.meta.url)

onEachStore((database) => {
  it('takes an effect from new over begun to done, with its answer', async () => {
    const { effects } = await database.open()
    expect(await effects.begin(id, 'grant', content)).toEqual({ state: 'new' })
    expect(await effects.begin(id, 'grant', content)).toEqual({ state: 'begun' })
    await effects.finish(id, { receipt: 'credit-1' })
    expect(await effects.begin(id, 'grant', content)).toEqual({
      state: 'done',
      answer: { receipt: 'credit-1' },
    })
  })

  it('refuses the same ID with other content or of another kind, begun or done', async () => {
    const { effects } = await database.open()
    const other = { ...content, money: { amount: 1201, currency: 'USD' } }
    await effects.begin(id, 'grant', content)
    await expect(effects.begin(id, 'grant', other)).rejects.toThrow(EffectConflict)
    await expect(effects.begin(id, 'deliver', content)).rejects.toThrow(EffectConflict)
    await effects.finish(id, {})
    await expect(effects.begin(id, 'grant', other)).rejects.toThrow(EffectConflict)
    expect(await effects.begin(id, 'grant', content)).toEqual({ state: 'done', answer: {} })
  })

  it('takes content for the same whatever the order of its keys', async () => {
    const { effects } = await database.open()
    await effects.begin(id, 'grant', { a: 1, b: { c: 2, d: 3 } })
    expect(await effects.begin(id, 'grant', { b: { d: 3, c: 2 }, a: 1 })).toEqual({ state: 'begun' })
  })

  it('keeps the first answer', async () => {
    const { effects } = await database.open()
    await effects.begin(id, 'grant', content)
    await effects.finish(id, { receipt: 'credit-1' })
    const [first] = await effects.list()
    await effects.finish(id, { receipt: 'credit-1' })
    await expect(effects.finish(id, { receipt: 'credit-2' })).rejects.toThrow(EffectConflict)
    expect(await effects.list()).toEqual([first])
  })

  it('refuses an answer to an effect that was never begun', async () => {
    const { effects } = await database.open()
    await expect(effects.finish(id, {})).rejects.toThrow(EffectConflict)
    expect(await effects.list()).toEqual([])
  })

  it('lists the effects of one recovery, and of no other that is spelled alike', async () => {
    const { effects } = await database.open()
    const ids = ['recovery/p/a_b/0/deliver/apology', 'recovery/p/a_b/0/grant/credit']
    for (const each of [
      ...ids,
      'recovery/p/axb/0/grant/x',
      'recovery/p/A_B/0/grant/x',
      'recovery/p/a_b1/0/grant/x',
    ]) {
      await effects.begin(each, 'grant', {})
    }
    expect((await effects.list('recovery/p/a_b/')).map((effect) => effect.id)).toEqual(ids)
    expect(await effects.list()).toHaveLength(5)
  })
})

onEachDatabase((database) => {
  it('gives exactly one of many at once "new", over several connections', async () => {
    const options = await database.fresh()
    const stores = [await database.open(options), await database.open(options)]
    const begun = await Promise.all(
      Array.from({ length: 20 }, (_, index) => stores[index % 2]?.effects.begin(id, 'grant', content)),
    )
    expect(begun.filter((each) => each?.state === 'new')).toHaveLength(1)
    expect(begun.filter((each) => each?.state === 'begun')).toHaveLength(19)
  })

  it('lets exactly one of two contents at once have the ID', async () => {
    const options = await database.fresh()
    const stores = [await database.open(options), await database.open(options)]
    const begun = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        stores[index % 2]?.effects.begin(id, 'grant', { amount: index % 2 }),
      ),
    )
    expect(begun.filter((each) => each.status === 'fulfilled' && each.value?.state === 'new')).toHaveLength(1)
    expect(begun.filter((each) => each.status === 'rejected')).toHaveLength(10)
  })

  it('gives exactly one of several processes "new" for each effect', async () => {
    const store = await database.fresh()
    const ids = Array.from({ length: 30 }, (_, index) => `recovery/p/${index}/0/grant/credit`)
    const children = [ids, ids.toReversed(), ids].map((each) =>
      startChild(beginEffects, { store, ids: each, hold: false }),
    )
    const states = await Promise.all(children.map(async (child) => JSON.parse(await child.line())))
    expect(await Promise.all(children.map((child) => child.ended))).toEqual([0, 0, 0])
    expect(states.flat().filter((state: string) => state === 'new')).toHaveLength(ids.length)
    expect(states.flat().filter((state: string) => state === 'begun')).toHaveLength(2 * ids.length)
  })

  it('remembers what a killed process had begun', async () => {
    const store = await database.fresh()
    const child = startChild(beginEffects, { store, ids: [id], hold: true })
    expect(JSON.parse(await child.line())).toEqual(['new'])
    child.kill()
    expect(await child.ended).toBe('SIGKILL')
    const { effects } = await database.open(store)
    expect(await effects.begin(id, 'grant', { id })).toEqual({ state: 'begun' })
  })
})
