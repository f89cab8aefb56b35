import { expect, test } from 'vitest'
import { type AnyMachineSnapshot, createActor, createMachine, SimulatedClock } from 'xstate'
import { REFUSALS } from './messages.ts'
import { Waiters } from './waiters.ts'

const machine = createMachine({
  id: 'door',
  initial: 'shut',
  states: {
    shut: { on: { turned: 'open' } },
    open: { tags: ['ready'], initial: 'wide', states: { wide: {} } },
  },
})

function door() {
  const clock = new SimulatedClock()
  const actor = createActor(machine).start()
  const waiters = new Waiters(clock)
  actor.subscribe((snapshot: AnyMachineSnapshot) => waiters.notify(snapshot))
  return { clock, actor, waiters }
}

test.each(['hasTag:ready', 'open', 'open.wide', '{"open":"wide"}'])('waits for %s', async (condition) => {
  const { actor, waiters } = door()
  const waiting = waiters.wait(condition, actor.getSnapshot())
  actor.send({ type: 'turned' })
  await waiting
  await waiters.wait(condition, actor.getSnapshot())
})

test('gives up after a minute, asking to ask again', async () => {
  const { actor, clock, waiters } = door()
  const waiting = waiters.wait('open', actor.getSnapshot())
  clock.increment(59_999)
  clock.increment(1)
  await expect(waiting).rejects.toMatchObject({ type: REFUSALS.waitTimeout, nonRetryable: false })
})

test('four wait at a time; one who need not wait is always answered', async () => {
  const { actor, waiters } = door()
  const four = Array.from({ length: 4 }, () => waiters.wait('open', actor.getSnapshot()))
  const snapshot = actor.getSnapshot()
  await expect(waiters.wait('open', snapshot)).rejects.toMatchObject({
    type: REFUSALS.tooManyWaiting,
    nonRetryable: false,
  })
  await waiters.wait('shut', snapshot)
  actor.send({ type: 'turned' })
  await Promise.all(four)
})

test('the next run may be asked again, an ended machine not', async () => {
  const { actor, waiters } = door()
  const first = waiters.wait('open', actor.getSnapshot())
  waiters.release()
  await expect(first).rejects.toMatchObject({ type: REFUSALS.waitTimeout, nonRetryable: false })
  waiters.end()
  await expect(waiters.wait('open', actor.getSnapshot())).rejects.toMatchObject({
    type: REFUSALS.ended,
    nonRetryable: true,
  })
})

test.each(['', '{', '{"open":7}', '{"open":null}', 7, undefined])('cannot wait for %j', (condition) => {
  const { actor, waiters } = door()
  expect(waiters.refusal(condition, actor.getSnapshot())).toMatchObject({ type: REFUSALS.badCondition })
})
