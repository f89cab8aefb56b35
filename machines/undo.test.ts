import { describe, expect, it } from 'vitest'
import { hourMs, minuteMs, SimulatedRecovery, type World } from '../tests/support/simulated-recovery.ts'
import { EffectError } from './effect.ts'
import { openTasks } from './task-list.ts'

const actions = [
  { id: 'reserve', what: 'Reserve another', undo: true },
  { id: 'tell-carrier', what: 'Tell the carrier' },
  { id: 'pack', what: 'Pack it', undo: true },
] as const

const begin = async (world: World = {}, planned: readonly object[] = actions) => {
  const recovery = new SimulatedRecovery(world, { plan: { actions: [...(planned as typeof actions)] } })
  await recovery.settle()
  return recovery
}
const withdrawn = { type: 'recovery.withdrawn', id: 'w1', reason: 'It was delivered after all' } as const
const undone = (recovery: SimulatedRecovery) => recovery.asked('undo').map(({ action }) => action)
const noted = (recovery: SimulatedRecovery, type: string) => {
  const batches = [...recovery.asked('record').map(({ entries }) => entries)]
  return batches.flat().filter((entry) => entry.type === type)
}
const undoTasks = (recovery: SimulatedRecovery) =>
  openTasks(recovery.context).filter(({ kind }) => kind === 'undo')
const answer = (recovery: SimulatedRecovery, said: object) => {
  const [task] = openTasks(recovery.context).filter(({ kind }) => kind === 'undo' || kind === 'act')
  return recovery.send({
    type: 'task.completed',
    id: `e-${task?.id}-${JSON.stringify(said)}`,
    task: task?.id ?? '',
    by: 'ann',
    ...said,
  })
}

describe('a recovery that is withdrawn', () => {
  it('takes back what was done and can be, last begun first, each under an effect ID of its own', async () => {
    const recovery = await begin()
    await recovery.send(withdrawn)
    expect(recovery.asked('undo')).toMatchObject([
      {
        effectId: 'recovery/test-failure/1/0/undo/pack',
        undoes: 'recovery/test-failure/1/0/act/pack',
        action: 'pack',
        opening: 0,
        owner: 'ann',
      },
      { effectId: 'recovery/test-failure/1/0/undo/reserve', action: 'reserve' },
    ])
    expect(recovery.isClosed).toBe(true)
    expect(noted(recovery, 'action.undone').map(({ data }) => data)).toEqual([
      { action: 'pack', of: 0, by: null, note: 'took back pack' },
      { action: 'reserve', of: 0, by: null, note: 'took back reserve' },
    ])
  })

  it('takes one back at a time', async () => {
    let end = () => {}
    const recovery = await begin({
      undo: ({ action }) =>
        new Promise((resolve) => {
          end = () => resolve({ note: action })
        }),
    })
    await recovery.send(withdrawn)
    expect(undone(recovery)).toEqual(['pack'])
    end()
    await recovery.settle()
    expect(undone(recovery)).toEqual(['pack', 'reserve'])
    expect(recovery.isClosed).toBe(false)
    end()
    await recovery.settle()
    expect(recovery.isClosed).toBe(true)
  })

  it('takes nothing back that was not begun', async () => {
    const recovery = await begin({ act: () => Promise.reject(new Error('nobody answers')) })
    await recovery.send(withdrawn)
    expect(undone(recovery)).toEqual(['reserve'])
    expect(recovery.isClosed).toBe(true)
  })

  it.each(['well', 'badly'])(
    'waits for what is on its way to end, and be it %s, before it takes that back',
    async (ends) => {
      let end = () => {}
      const recovery = await begin({
        act: async ({ action }) => {
          if (action !== 'pack') return { note: action }
          await new Promise<void>((resolve) => {
            end = resolve
          })
          if (ends === 'badly') throw new Error('cut short')
          return { note: action }
        },
      })
      await recovery.send(withdrawn)
      await recovery.advance(hourMs / 2)
      expect(undone(recovery)).toEqual([])
      expect(recovery.isClosed).toBe(false)
      end()
      await recovery.settle()
      expect(undone(recovery)).toEqual(['pack', 'reserve'])
      expect(recovery.isClosed).toBe(true)
    },
  )

  it('waits no longer than an action can last', async () => {
    const recovery = await begin({ act: () => new Promise(() => {}) }, [actions[0]])
    await recovery.send(withdrawn)
    await recovery.advance(39 * minuteMs)
    expect(undone(recovery)).toEqual([])
    await recovery.advance(minuteMs)
    expect(undone(recovery)).toEqual(['reserve'])
    expect(recovery.isClosed).toBe(true)
  })

  it('does not wait for what cannot be taken back', async () => {
    const recovery = await begin({ act: () => new Promise(() => {}) }, [actions[1]])
    await recovery.send(withdrawn)
    expect(recovery.isClosed).toBe(true)
  })

  it('takes back what was done in every opening', async () => {
    const recovery = await begin({}, [actions[0]])
    await recovery.send({ type: 'promise.kept', id: 'k', promise: 'arrival' })
    await recovery.advance(minuteMs)
    await recovery.send({ type: 'customer.replied', id: 'r', text: 'plain:', satisfied: false })
    expect(recovery.context.opening).toBe(1)
    await recovery.send(withdrawn)
    expect(recovery.asked('undo').map(({ effectId }) => effectId.slice(-14))).toEqual([
      '1/undo/reserve',
      '0/undo/reserve',
    ])
  })

  it('is taken back when the workflow is cancelled, too, and then goes on with that however often it is', async () => {
    const recovery = await begin({ undo: () => Promise.reject(new Error('no')) }, [actions[0]])
    await recovery.send({ type: 'workflow.cancelled' })
    const [task] = undoTasks(recovery)
    await recovery.send({ type: 'workflow.cancelled' })
    expect(undoTasks(recovery)).toMatchObject([{ id: task?.id }])
    expect(noted(recovery, 'recovery.withdrawn')).toHaveLength(1)
  })

  it('keeps on with it after it was restarted', async () => {
    let isBroken = true
    const recovery = await begin({
      undo: async ({ action }) => {
        if (isBroken) throw new Error('no')
        return { note: action }
      },
    })
    await recovery.send(withdrawn)
    await recovery.restart()
    isBroken = false
    await answer(recovery, { retry: true })
    expect(undone(recovery)).toEqual(['pack', 'pack', 'reserve'])
    expect(recovery.isClosed).toBe(true)
  })
})

describe('what code cannot take back', () => {
  it('becomes a task of the owner, who may let it be tried again', async () => {
    let fails = 2
    const recovery = await begin(
      {
        undo: async ({ action }) => {
          if (fails-- > 0) throw new EffectError('NotPossible', 'The parcel is gone')
          return { note: action }
        },
      },
      [actions[0]],
    )
    await recovery.send(withdrawn)
    expect(undoTasks(recovery)).toMatchObject([
      {
        assignee: 'ann',
        subject: 'reserve',
        summary:
          'Take back by hand: Reserve another. This recovery was withdrawn, and it could not be done by itself (The parcel is gone): do it, or let it be tried',
      },
    ])
    await answer(recovery, { retry: true })
    expect(undoTasks(recovery)).toHaveLength(1)
    expect(recovery.isClosed).toBe(false)
    await answer(recovery, { retry: true, note: 'again' })
    expect(recovery.isClosed).toBe(true)
    expect(undone(recovery)).toHaveLength(3)
  })

  it('keeps those before it waiting, and the recovery open, until a person says what came of it', async () => {
    const recovery = await begin({
      undo: async ({ action }) => {
        if (action === 'pack') throw new Error('no')
        return { note: action }
      },
    })
    await recovery.send(withdrawn)
    await recovery.advance(24 * hourMs)
    expect(undone(recovery)).toEqual(['pack'])
    expect(recovery.isClosed).toBe(false)
    await answer(recovery, { note: 'I unpacked it' })
    expect(undone(recovery)).toEqual(['pack', 'reserve'])
    expect(recovery.isClosed).toBe(true)
    expect(noted(recovery, 'action.undone')[0]?.data).toEqual({
      action: 'pack',
      of: 0,
      by: 'ann',
      note: 'I unpacked it',
    })
  })

  it('was it done by hand, is asked of a person, who may let the code try', async () => {
    for (const said of [{ note: 'I cancelled it' }, { retry: true }]) {
      const recovery = await begin({ act: () => Promise.reject(new Error('nobody answers')) }, [actions[0]])
      await answer(recovery, { note: 'I rang them' })
      await recovery.send(withdrawn)
      expect(undone(recovery)).toEqual([])
      expect(undoTasks(recovery)[0]?.summary).toContain('this was done by hand: say what became of it')
      await answer(recovery, said)
      expect(undone(recovery)).toEqual('retry' in said ? ['reserve'] : [])
      expect(recovery.isClosed).toBe(true)
    }
  })
})

describe('an action that fails for good', () => {
  it('tells the person why, where that is in words for them', async () => {
    const reasons = [
      new EffectError('ActionTimeout', 'It took longer than PT1M'),
      new EffectError('Error', 'Ana Trujillo!'),
    ]
    const summaries = await Promise.all(
      reasons.map(async (reason) => {
        const recovery = await begin({ act: () => Promise.reject(reason) }, [actions[0]])
        return openTasks(recovery.context)[0]?.summary
      }),
    )
    expect(summaries).toEqual([
      'Could not be done by itself (It took longer than PT1M): Reserve another. Do it by hand, or try again',
      'Could not be done by itself: Reserve another. Do it by hand, or try again',
    ])
  })
})

it('a recovery that ends otherwise takes nothing back', async () => {
  const recovery = await begin()
  await recovery.send({ type: 'promise.kept', id: 'k', promise: 'arrival' })
  await recovery.send({ type: 'customer.replied', id: 'r', text: 'plain:', satisfied: true })
  for (const { id, assignee } of openTasks(recovery.context))
    await recovery.send({
      type: 'task.completed',
      id: `d-${id}`,
      task: id,
      by: assignee,
      note: 'done',
      cause: 'why',
      action: 'what',
    })
  await recovery.advance(24 * hourMs)
  expect(recovery.context.outcome).toBe('satisfied')
  expect(undone(recovery)).toEqual([])
})
