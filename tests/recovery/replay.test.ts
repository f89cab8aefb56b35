import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually } from '../support/temporal.ts'
import { RecoveryWorld, storedRecoveries } from './world.ts'

let world: RecoveryWorld

beforeAll(async () => {
  world = await RecoveryWorld.open()
})

afterAll(() => world?.close())

it('replays recoveries of earlier releases', async () => {
  const recorded = storedRecoveries()
  expect(recorded.map(({ workflowId }) => workflowId)).toContain('undisturbed')
  expect(await world.replayAll(recorded)).toEqual([])
})

it('replays whatever comes at once: queries, messages, results, and workers that come and go', async () => {
  const handles = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      world.start(index % 3 === 0 ? { daysLate: 30, shippedOn: '1997-02-08' } : {}),
    ),
  )
  const people = handles.map(async (handle, index) => {
    for (let turn = 0; turn < 12; turn++) {
      // Refused or not, and whichever way it goes: what counts is that a replay goes the same way.
      const { tasks, promises } = await eventually(() => handle.status().catch(() => undefined))
      const task = tasks.findLast(({ state }) => state === 'open')
      await Promise.allSettled([
        turn % 4 === index % 4 ? handle.reply({ text: `Message ${turn}` }) : undefined,
        promises[0] && turn === index ? handle.keepPromise(promises[0].id) : undefined,
        task && turn % 2 === 0
          ? handle.completeTask(task.id, {
              by: task.assignee,
              text: 'Yes.',
              cause: 'lost',
              action: 'changed',
            })
          : undefined,
        handle.status(),
      ])
    }
  })
  await world.restartWorker()
  await world.restartWorker()
  await Promise.all(people)
  const errors = await Promise.all(handles.map((handle) => world.replay(handle)))
  expect(errors.flat()).toEqual([])
}, 180_000)
