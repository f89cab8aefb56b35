import { expect, it } from 'vitest'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, SimulatedRecovery } from '../tests/support/simulated-recovery.ts'
import { details } from './details.ts'
import { nextDueAt } from './visibility.ts'

it('tells when the follow-up is due while no clock runs, and its name', async () => {
  const recovery = new SimulatedRecovery()
  const people = new Script(recovery)
  await recovery.settle()
  await people.keepPromise()
  await people.explain()
  const at = new Date(recovery.clock.now() + 3 * dayMs).toISOString()
  expect(nextDueAt(recovery.context)).toBe(at)
  const timer = { due: at, name: 'close-the-loop.waiting after the follow-up', event: '', actor: 'step' }
  const text = details(recovery.context, [timer])
  expect(text).toContain('- 2026-03-05 09:00 UTC: the follow-up')
  expect(text).not.toContain('close-the-loop.waiting')
  expect(text).toContain('- USD 12.00, the freight: granted')
})

it('tells when the first of all is due', async () => {
  const recovery = new SimulatedRecovery({ act: () => new Promise(() => {}) })
  await recovery.settle()
  expect(nextDueAt(recovery.context)).toBe('2026-03-02T10:00:00.000Z')
  const nextWait = { what: 'the next update', at: '2026-03-02T09:30:00.000Z' }
  expect(nextDueAt({ ...recovery.context, nextWait })).toBe(nextWait.at)
})
