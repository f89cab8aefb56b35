import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openStore, type Store } from '../store/index.ts'
import { startChild } from '../tests/support/child.ts'
import { onEachDatabase } from '../tests/support/databases.ts'
import { once } from './once.ts'

const answer = z.object({ receipt: z.string() })

/** Where an attempt may die: around each of its steps. */
const points = ['begin', 'find', 'perform', 'finish'].flatMap((step) => [`before ${step}`, `after ${step}`])

describe('an effect whose attempts die', () => {
  let home: string
  let store: Store
  let effectId: string
  let count = 0
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'amends-once-'))
    store = await openStore({ url: '', home })
  })
  afterAll(async () => {
    await store.close()
    await rm(home, { recursive: true })
  })
  beforeEach(() => {
    effectId = `effect/${count++}`
  })

  /** A provider outside, with attempts that may die at a point. */
  function outside(findable: boolean) {
    const granted: string[] = []
    const attempt = (dieAt: string | null) => {
      const step = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
        if (dieAt === `before ${name}`) throw new Error('died')
        const result = await work()
        if (dieAt === `after ${name}`) throw new Error('died')
        return result
      }
      const effects: Store['effects'] = {
        ...store.effects,
        begin: (...args) => step('begin', () => store.effects.begin(...args)),
        finish: (...args) => step('finish', () => store.effects.finish(...args)),
      }
      return once(
        { effects },
        { effectId, kind: 'grant', content: { amount: 1 }, answer },
        {
          find: () => step('find', () => (findable && granted[0] ? { receipt: granted[0] } : null)),
          perform: () =>
            step('perform', () => {
              granted.push(`receipt of ${effectId}`)
              return { receipt: `receipt of ${effectId}` }
            }),
        },
      )
    }
    return { granted, attempt }
  }

  it.each(points)('%s happens once when it is tried again', async (point) => {
    const { granted, attempt } = outside(true)
    await attempt(point).catch(() => null)
    expect(await attempt(null)).toEqual({ receipt: `receipt of ${effectId}` })
    expect(await attempt(null)).toEqual({ receipt: `receipt of ${effectId}` })
    expect(granted).toHaveLength(1)
  })

  it('at any points, any number of times, happens once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...points), { maxLength: 8 }), async (deaths) => {
        effectId = `effect/${count++}`
        const { granted, attempt } = outside(true)
        for (const point of deaths) await attempt(point).catch(() => null)
        await attempt(null)
        expect(granted).toHaveLength(1)
      }),
    )
  })

  it('happens again under the same key where the outside cannot be asked, until its end was recorded', async () => {
    const { granted, attempt } = outside(false)
    await attempt('after perform').catch(() => null)
    await attempt('before finish').catch(() => null)
    await attempt('after finish').catch(() => null)
    await attempt(null)
    expect(granted).toHaveLength(3)
  })

  it('is refused with other content, and then not performed', async () => {
    const { granted, attempt } = outside(true)
    await attempt(null)
    const other = once(
      store,
      { effectId, kind: 'grant', content: { amount: 2 }, answer },
      {
        find: () => Promise.resolve(null),
        perform: () => {
          granted.push('a second grant')
          return Promise.resolve({ receipt: 'another' })
        },
      },
    )
    await expect(other).rejects.toThrow('begun with other content')
    expect(granted).toHaveLength(1)
  })
})

const performEffects = new URL('../tests/support/perform-effects.ts', import.meta.url)
const killPoints = ['begin', 'deliver', 'finish', 'book', 'grant'].flatMap((step) => [
  `before ${step}`,
  `after ${step}`,
])

onEachDatabase((database) => {
  /** Checks that each reference has one complete mail, and one grant, and that the ledger agrees. */
  async function expectOnce(store: Store, outbox: string, references: string[]): Promise<void> {
    const files = (await readdir(outbox)).filter((name) => name.endsWith('.eml'))
    const mails = await Promise.all(
      files.map(async (name) => new PostalMime().parse(await readFile(join(outbox, name)))),
    )
    expect(mails.map(({ subject }) => subject).sort()).toEqual(
      references.map((each) => `Your order ${each}`).sort(),
    )
    for (const { text } of mails) expect(text?.match(/We are sorry/g)).toHaveLength(500)
    for (const reference of references) expect(await store.grants.ofReference(reference)).toHaveLength(1)
    const ledger = await store.effects.list()
    expect(ledger).toHaveLength(2 * references.length)
    expect(ledger.every(({ state }) => state === 'done')).toBe(true)
  }

  async function inOutbox(work: (outbox: string) => Promise<void>): Promise<void> {
    const outbox = await mkdtemp(join(tmpdir(), 'amends-outbox-'))
    try {
      await work(outbox)
    } finally {
      await rm(outbox, { recursive: true })
    }
  }

  it('delivers and grants once, killed in turn at every point', () =>
    inOutbox(async (outbox) => {
      const options = await database.fresh()
      const run = (killAt: string | null) =>
        startChild(performEffects, { store: options, outbox, references: ['10248'], killAt }).ended
      for (const point of killPoints) expect([point, await run(point)]).toEqual([point, 'SIGKILL'])
      expect(await run(null)).toBe(0)
      await expectOnce(await database.open(options), outbox, ['10248'])
    }))

  it('delivers and grants once, killed at any instant', () =>
    inOutbox(async (outbox) => {
      const options = await database.fresh()
      const references = Array.from({ length: 60 }, (_, index) => String(10_248 + index))
      for (const runFor of [5, 20, 45]) {
        const child = startChild(performEffects, { store: options, outbox, references, killAt: null })
        await child.line()
        await new Promise((resolve) => setTimeout(resolve, runFor))
        child.kill()
        await child.ended
      }
      const last = startChild(performEffects, { store: options, outbox, references, killAt: null })
      expect(await last.ended).toBe(0)
      await expectOnce(await database.open(options), outbox, references)
    }))
})
