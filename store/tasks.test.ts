import fc from 'fast-check'
import { expect, it } from 'vitest'
import { onEachStore } from '../tests/support/databases.ts'
import type { TaskRecord } from './index.ts'

const recovery = 'recovery/shipment-delayed/10248'

function task(changes: Partial<TaskRecord> = {}): TaskRecord {
  return {
    recovery,
    id: 'approve/credit',
    playbook: 'shipment-delayed',
    customer: 'VINET',
    kind: 'approve',
    summary: 'Approve store credit',
    subject: 'credit',
    assignee: 'lena',
    level: 0,
    round: 0,
    state: 'open',
    revision: 1,
    openedAt: '2026-03-01T10:00:00.000Z',
    acceptedAt: null,
    dueAt: '2026-03-01T12:00:00.000Z',
    closedAt: null,
    closedBy: null,
    ...changes,
  }
}

const closed = { state: 'done', closedAt: '2026-03-01T11:00:00.000Z', closedBy: 'omar' } as const

onEachStore((database) => {
  it('shows open tasks to those they are assigned to, due first first', async () => {
    const { tasks } = await database.open()
    const later = task({ id: 'later', dueAt: '2026-03-02T12:00:00.000Z' })
    const never = task({ id: 'a-without-due', dueAt: null })
    const acceptedAt = '2026-03-01T10:30:00.000Z'
    const other = task({ id: 'other', assignee: 'omar', level: 1, acceptedAt })
    for (const each of [never, later, other, task(), task({ id: 'closed', ...closed })]) await tasks.put(each)
    expect(await tasks.open('lena')).toEqual([task(), later, never])
    expect(await tasks.open()).toHaveLength(4)
    expect(await tasks.ofRecovery(recovery)).toHaveLength(5)
    expect(await tasks.get(recovery, 'other')).toEqual(other)
    expect(await tasks.get('recovery/shipment-delayed/10249', 'other')).toBeNull()
  })

  it('keeps tasks of different recoveries apart where they share an ID', async () => {
    const { tasks } = await database.open()
    const other = task({ recovery: 'recovery/shipment-delayed/10249', assignee: 'omar' })
    await tasks.put(task())
    await tasks.put(other)
    expect(await tasks.get(recovery, task().id)).toEqual(task())
    expect(await tasks.get(other.recovery, other.id)).toEqual(other)
  })

  it('never reopens a closed task, however late and however new the write', async () => {
    const { tasks } = await database.open()
    await tasks.put(task({ ...closed, revision: 3 }))
    await tasks.put(task({ revision: 2 }))
    await tasks.put(task({ revision: 4 }))
    expect(await tasks.get(recovery, task().id)).toEqual(task({ ...closed, revision: 3 }))
    expect(await tasks.open()).toEqual([])
  })

  it('ends the same in whatever order, and however often, writes arrive', async () => {
    const { tasks } = await database.open()
    const history = [
      task(),
      task({ revision: 2, assignee: 'omar', level: 1 }),
      task({ revision: 3, assignee: 'ruth', level: 2 }),
      task({ revision: 4, assignee: 'ruth', level: 2, ...closed }),
    ]
    let run = 0
    const indexes = fc.array(fc.nat({ max: history.length - 1 }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(indexes, async (order) => {
        const id = `task-${run++}`
        for (const index of [...order, 3, ...order]) await tasks.put({ ...task(history[index]), id })
        expect(await tasks.get(recovery, id)).toEqual({ ...history[3], id })
      }),
      { numRuns: 30 },
    )
  })
})
