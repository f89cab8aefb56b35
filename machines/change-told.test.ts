import { describe, expect, it } from 'vitest'
import { setup } from 'xstate'
import type { MessageKind } from '../model/message.ts'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, SimulatedRecovery } from '../tests/support/simulated-recovery.ts'
import { defineStep, inputOf, type StepEvent, type StepInput, usualSteps } from './own/index.ts'

const start = (options: ConstructorParameters<typeof SimulatedRecovery>[1] = {}) => {
  const recovery = new SimulatedRecovery({}, options)
  const people = new Script(recovery)
  /** What each message of a kind was to say of what changes. */
  const told = (kind: MessageKind) =>
    recovery.asked('compose').flatMap((asked) => (asked.kind === kind ? [asked.topic.change] : []))
  /** The last step begins: the cause is asked for, and the follow-up is days away. */
  const upToWaiting = async () => {
    await recovery.settle()
    await people.keepPromise(recovery.context.promises.findLast(({ state }) => state === 'live')?.id)
  }
  return { recovery, people, told, upToWaiting }
}

const change = 'another carrier'

describe('what changes so that it does not recur', () => {
  it('is for the follow-up where it is known by then, and not told again in the reminder', async () => {
    const { recovery, people, told, upToWaiting } = start()
    await upToWaiting()
    await people.explain()
    await recovery.advance(6 * dayMs)
    expect([told('follow-up'), told('reminder')]).toEqual([[change], [undefined]])
  })

  it('is for the reminder where it is known only by then', async () => {
    const { recovery, people, told } = start()
    await people.upToFollowUp()
    await people.explain()
    await recovery.advance(3 * dayMs)
    expect([told('follow-up'), told('reminder')]).toEqual([[undefined], [change]])
  })

  it('is in neither where nobody said so, nor in any other message', async () => {
    const { recovery, people, told } = start()
    await people.upToFollowUp()
    await recovery.advance(3 * dayMs)
    expect([told('follow-up'), told('reminder')]).toEqual([[undefined], [undefined]])
    await people.explain()
    const said = recovery.asked('compose').filter(({ topic }) => topic.change !== undefined)
    expect(said).toEqual([])
  })

  it('is known from the first moment to a recovery that begins anew', async () => {
    const { recovery, people, told } = start()
    await people.upToFollowUp()
    await people.explain()
    await people.customerWrites(false)
    await people.upToFollowUp()
    await recovery.advance(3 * dayMs)
    expect(recovery.context.opening).toBe(1)
    expect([told('follow-up'), told('reminder')]).toEqual([[undefined, change], [undefined]])
  })

  it('is known to one that began anew before anybody said so', async () => {
    const { people, told } = start()
    await people.upToFollowUp()
    await people.customerWrites(false)
    await people.explain()
    await people.upToFollowUp()
    expect(told('follow-up')).toEqual([undefined, change])
  })

  it('is known to a machine of a team for the step, and to the usual one as a part of it', async () => {
    const own = defineStep({
      id: 'acme.close.1',
      step: 'close-the-loop',
      machine: ({ now }) =>
        setup({
          types: { input: {} as StepInput, context: {} as StepInput, events: {} as StepEvent },
          actors: { usual: usualSteps['close-the-loop']({ now }) },
        }).createMachine({
          context: ({ input }) => input,
          initial: 'as-usual',
          states: {
            'as-usual': {
              invoke: { src: 'usual', input: ({ context }) => inputOf(context), onDone: 'over' },
            },
            over: { type: 'final' },
          },
        }),
    })
    const { recovery, people, told, upToWaiting } = start({
      steps: [own],
      plan: { steps: { 'close-the-loop': 'acme.close.1' } },
    })
    await upToWaiting()
    await people.explain()
    await recovery.advance(3 * dayMs)
    expect(told('follow-up')).toEqual([change])
    expect(recovery.errors).toEqual([])
  })
})
