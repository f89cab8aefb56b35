import { expect, it } from 'vitest'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, hourMs, SimulatedRecovery } from '../tests/support/simulated-recovery.ts'
import { details } from './details.ts'
import { nextDueAt, slaState } from './visibility.ts'

it('tells when the follow-up is written while nothing else is due, and its name', async () => {
  const recovery = new SimulatedRecovery()
  const people = new Script(recovery)
  await recovery.settle()
  await people.keepPromise()
  await people.explain()
  const at = new Date(recovery.clock.now() + 3 * dayMs - hourMs).toISOString()
  expect(nextDueAt(recovery.context)).toBe(at)
  const timer = { due: at, name: 'close-the-loop.waiting after the follow-up', event: '', actor: 'step' }
  const text = details(recovery.context, [timer])
  expect(text).toContain('- 2026-03-05 08:00 UTC: the follow-up')
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

it('does not call a clock at risk whose message is being written', async () => {
  const recovery = new SimulatedRecovery({
    deliver: ({ kind, effectId }) =>
      kind === 'update' ? new Promise(() => {}) : Promise.resolve({ messageId: effectId }),
  })
  await recovery.advance(dayMs - hourMs / 2)
  const update = recovery.context.clocks.find(({ kind }) => kind === 'update')
  expect(update?.log.map(({ type }) => type)).toEqual(['started', 'at-risk'])
  expect(slaState(recovery.context.clocks)).toBe('on-track')
  await recovery.advance(hourMs)
  expect(slaState(recovery.context.clocks)).toBe('breached')
})
