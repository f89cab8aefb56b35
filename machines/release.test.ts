import { describe, expect, it } from 'vitest'
import type { Plan } from '../model/plan.ts'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, hourMs, SimulatedRecovery } from '../tests/support/simulated-recovery.ts'
import { readPromise } from './reading.ts'

/** A recovery whose promise is in force, due three days on. */
async function promised(plan: Partial<Plan> = {}) {
  const recovery = new SimulatedRecovery({}, { plan })
  const people = new Script(recovery)
  await recovery.settle()
  const arrival = () => recovery.context.promises.find(({ id }) => id === 'arrival')
  return { recovery, people, arrival }
}

const releases = ({ context }: SimulatedRecovery) =>
  [...context.recording.entries, ...context.unrecorded.entries].filter(
    ({ type }) => type === 'promise.released',
  )

describe('a promise that something else was agreed in place of', () => {
  it('is released, neither kept nor broken, and what was agreed stays on record', async () => {
    const { recovery, people, arrival } = await promised()
    await people.releasePromise()
    expect(arrival()).toMatchObject({ state: 'released', log: [{}, { reason: 'fetched it themselves' }] })
    await people.upToFollowUp()
    await people.explain()
    await recovery.advance(20 * dayMs)
    expect(recovery.actor.getSnapshot().output).toMatchObject({
      outcome: 'quiet',
      breaches: 0,
      promises: { kept: 0, broken: 0 },
    })
    const journal = recovery.asked('record').flatMap(({ entries }) => entries)
    expect(journal.filter(({ type }) => type === 'promise.released')).toMatchObject([
      { data: { promise: 'arrival', reason: 'fetched it themselves', by: 'ann' } },
    ])
  })

  it('ends the question to its owner, and its clock', async () => {
    const { recovery, people } = await promised()
    await recovery.advance(49 * hourMs)
    expect(people.task('promise')).toMatchObject({ subject: 'arrival', state: 'open' })
    await people.releasePromise()
    expect(recovery.context.tasks.find(({ kind }) => kind === 'promise')).toMatchObject({
      state: 'cancelled',
    })
    await recovery.advance(dayMs)
    expect(people.delivered).not.toContain('broken-promise')
  })

  it('stays on record as broken where it was', async () => {
    const { recovery, people, arrival } = await promised({ newDates: 0 })
    await recovery.advance(72 * hourMs + 1)
    await people.releasePromise()
    const promise = arrival()
    expect(promise && readPromise(promise)).toMatchObject({
      kept: null,
      broken: 1,
      released: 'fetched it themselves',
    })
  })

  it('is no answer to what is not owed, and needs words', async () => {
    const { recovery, people } = await promised()
    const before = recovery.context.promises
    for (const reason of ['', '  ', '--', '\u200b', 7]) {
      await recovery.receive({ type: 'promise.released', id: `r-${reason}`, promise: 'arrival', reason })
    }
    expect(recovery.context.promises).toEqual(before)
    expect(people.task('unexpected')).toMatchObject({ subject: 'promise.released' })
    await people.keepPromise()
    await people.releasePromise()
    expect(recovery.context.promises).toMatchObject([{ state: 'kept' }])
    expect(releases(recovery)).toEqual([])
  })
})
