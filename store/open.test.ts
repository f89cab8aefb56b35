import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startChild } from '../tests/support/child.ts'
import { onEachDatabase, onEachStore } from '../tests/support/databases.ts'
import { openStore } from './index.ts'

const beginEffects = new URL('../tests/support/begin-effects.ts', import.meta.url)

onEachStore((database) => {
  it('writes all of a transaction or nothing', async () => {
    const store = await database.open()
    const failing = store.transaction(async ({ effects }) => {
      await effects.begin('e', 'k', {})
      throw new Error('The process ran into trouble')
    })
    await expect(failing).rejects.toThrow('trouble')
    expect(await store.effects.list()).toEqual([])
    await store.transaction(({ effects }) => effects.begin('e', 'k', {}))
    expect(await store.effects.list()).toHaveLength(1)
  })
})

onEachDatabase((database) => {
  it('opens many times at once where nothing was before', async () => {
    const options = await database.fresh()
    const stores = await Promise.all(Array.from({ length: 6 }, () => database.open(options)))
    const begun = await Promise.all(stores.map(({ effects }) => effects.begin('e', 'k', {})))
    expect(begun.filter(({ state }) => state === 'new')).toHaveLength(1)
  })

  it('opens in several processes at once where nothing was before', async () => {
    const store = await database.fresh()
    const children = ['a', 'b', 'c'].map((id) => startChild(beginEffects, { store, ids: [id], hold: false }))
    expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0, 0])
    expect(await (await database.open(store)).effects.list()).toHaveLength(3)
  })

  it('keeps what was written when it is opened again', async () => {
    const options = await database.fresh()
    const first = await openStore(options)
    await first.effects.begin('e', 'k', {})
    await first.close()
    const again = await database.open(options)
    expect(await again.effects.begin('e', 'k', {})).toEqual({ state: 'begun' })
  })

  it('lets two connections of one process write at once, transactions too', async () => {
    const options = await database.fresh()
    const stores = [await database.open(options), await database.open(options)]
    await Promise.all(
      stores.flatMap((store, index) =>
        Array.from({ length: 10 }, (_, turn) =>
          store.transaction(async ({ effects }) => {
            const id = `${index}/${turn}`
            await effects.begin(id, 'k', {})
            await new Promise(setImmediate)
            await effects.finish(id, {})
          }),
        ),
      ),
    )
    const effects = (await stores[0]?.effects.list()) ?? []
    expect(effects.filter(({ state }) => state === 'done')).toHaveLength(20)
  })

  it('has on disk whatever it wrote after it waited for another connection', async () => {
    const options = await database.fresh()
    const [busy, waiting] = [await database.open(options), await database.open(options)]
    const writes: Promise<unknown>[] = []
    await busy.transaction(async ({ effects }) => {
      await effects.begin('first', 'k', {})
      for (const id of ['second', 'third']) writes.push(waiting.effects.begin(id, 'k', {}))
      await new Promise((resolve) => setTimeout(resolve, 50))
    })
    await Promise.all(writes)
    const other = await database.open(options)
    expect((await other.effects.list()).map(({ id }) => id).sort()).toEqual(['first', 'second', 'third'])
  })
})

describe('a store that cannot be opened', () => {
  it('says which variable is wrong', async () => {
    await expect(openStore({ url: 'mysql://localhost/amends' })).rejects.toThrow(
      /^DATABASE_URL is not a PostgreSQL URL/,
    )
  })

  it('says where it looked, without the password', async () => {
    const opening = openStore({ url: 'postgres://user:secret@127.0.0.1:1/amends' })
    await expect(opening).rejects.toThrow(
      /^Cannot open the store at postgres:\/\/127\.0\.0\.1:1\/amends: .*ECONNREFUSED/,
    )
    await expect(opening).rejects.not.toThrow(/secret/)
  })

  it('says which file, when its folder cannot be made', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'amends-store-'))
    try {
      await writeFile(join(folder, 'taken'), '')
      const opening = openStore({ url: '', home: join(folder, 'taken') })
      await expect(opening).rejects.toThrow(
        `Cannot open the store at ${join(folder, 'taken', 'amends.db')}: `,
      )
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
