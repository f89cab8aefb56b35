import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveAll, closeContent, keepPromise, openTask, RecoveryWorld, until } from './world.ts'

let world: RecoveryWorld

beforeAll(async () => {
  world = await RecoveryWorld.open()
})

afterAll(() => world?.close())

describe.concurrent('a recovery on a real server', () => {
  it('goes from the failure to the closed loop, and replays', async () => {
    const handle = await world.start()
    await keepPromise(handle)
    await closeContent(handle)
    expect(await handle.result()).toMatchObject({ outcome: 'satisfied', opening: 0 })
    expect(await world.replay(handle, 'undisturbed')).toEqual([])
  })

  it('answers what the customer writes in between', async () => {
    const handle = await world.start()
    await until(handle, ({ step }) => step === 'act')
    await handle.reply({ text: 'Where is it?' })
    await handle.reply({ text: 'Hello?' })
    const task = await openTask(handle, 'answer')
    await handle.completeTask(task.id, {
      by: task.assignee,
      text: 'I asked the carrier, and I stay on it.',
    })
    await until(handle, ({ conversation }) => conversation.every(({ state }) => state === 'answered'))
    await keepPromise(handle)
    await closeContent(handle)
    expect(await handle.result()).toMatchObject({ outcome: 'satisfied' })
    expect(await world.replay(handle, 'answered')).toEqual([])
  })

  it('starts over one level higher for an unhappy customer', async () => {
    const handle = await world.start()
    const { owner } = await until(handle, ({ promises }) => promises.length > 0)
    await keepPromise(handle)
    await approveAll(handle)
    await handle.reply({ text: 'This is not good enough.', satisfied: false })
    const reopened = await until(handle, ({ opening, step }) => opening === 1 && step === 'act')
    expect(reopened.level).toBe(1)
    expect(reopened.owner).not.toBe(owner)
    const reading = reopened.tasks.find(({ kind, state }) => kind === 'answer' && state === 'open')
    await handle.completeTask(reading?.id ?? '', { by: 'ruth', note: 'called', asks: ['explanation'] })
    await keepPromise(handle)
    await closeContent(handle)
    expect(await handle.result()).toMatchObject({ outcome: 'satisfied', opening: 1 })
    expect(await world.replay(handle, 'reopened')).toEqual([])
  })

  it('lets an approval climb the ladder when nobody decides', async () => {
    const handle = await world.start(
      {
        daysLate: 30,
        shippedOn: '1997-02-08',
        total: { amount: 900_000, currency: 'USD' },
      },
      10_000,
    )
    await keepPromise(handle)
    const first = await world.openInInbox(handle, ({ kind }) => kind === 'approve')
    const climbed = await world.openInInbox(handle, ({ id, level }) => id === first.id && level > first.level)
    await expect(handle.decide(first.id, { by: first.assignee, approved: true })).rejects.toThrow(
      /does not take/,
    )
    await handle.decide(first.id, { by: climbed.assignee, approved: true })
    await handle.withdraw('the test has seen enough')
    expect(await handle.result()).toMatchObject({ outcome: 'withdrawn' })
    expect(await world.replay(handle, 'escalated')).toEqual([])
  })

  it('goes on on a worker that must replay it', async () => {
    const handles = await Promise.all(Array.from({ length: 4 }, () => world.start()))
    for (const handle of handles) await until(handle, ({ step }) => step === 'act')
    await Promise.all(handles.map((handle) => handle.reply({ text: 'Where is it?' })))
    await world.restartWorker()
    await Promise.all(
      handles.map(async (handle) => {
        await keepPromise(handle)
        await closeContent(handle)
        expect(await handle.result()).toMatchObject({ outcome: 'satisfied' })
        expect(await world.replay(handle)).toEqual([])
      }),
    )
  })
})
