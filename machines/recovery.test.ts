import { describe, expect, it } from 'vitest'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, hourMs, SimulatedRecovery, type World } from '../tests/support/simulated-recovery.ts'

const start = (...args: ConstructorParameters<typeof SimulatedRecovery>) => {
  const recovery = new SimulatedRecovery(...args)
  return { recovery, people: new Script(recovery) }
}

/** An effect that fails for good as often as it is told, then answers what any of them might. */
const failing = (times: number) => async () => {
  if (times-- > 0) throw new Error('not today')
  const draft = { body: 'plain:', writtenAt: '2026-03-02T09:00:00Z', promises: [] }
  return { ...draft, messageId: 'm', note: 'done', receipt: 'r' }
}

describe('an undisturbed recovery', () => {
  it('owns it, acts, makes it right and closes the loop', async () => {
    const { recovery, people } = start()
    await recovery.settle()
    expect(recovery.context.step).toBe('act')
    await people.upToFollowUp()
    expect(recovery.context.step).toBe('close-the-loop')
    await people.explain()
    await people.customerWrites(true)
    expect(recovery.errors).toEqual([])
    expect(recovery.actor.getSnapshot().output).toMatchObject({
      outcome: 'satisfied',
      opening: 0,
      breaches: 0,
      promises: { kept: 1, broken: 0 },
      grants: [{ remedy: 'freight', state: 'granted' }],
    })
    expect(people.delivered).toEqual(['apology', 'next-step', 'remedy', 'notice', 'follow-up'])
  })

  it('says what its step waits for, for as long as it does: what is sent ahead, from its warning on', async () => {
    const { recovery, people } = start()
    await recovery.settle()
    const from = recovery.clock.now()
    const wait = (what: string, hours: number) => ({
      what,
      at: new Date(from + hours * hourMs).toISOString(),
    })
    expect(recovery.context.nextWait).toEqual(wait('the next update', 23))
    await recovery.advance(dayMs)
    expect(recovery.context.nextWait).toEqual(wait('the next update', 46))
    await people.keepPromise()
    expect(recovery.context).toMatchObject({ step: 'close-the-loop', nextWait: wait('the follow-up', 95) })
    await recovery.advance(3 * dayMs)
    expect(recovery.context.nextWait).toEqual(wait('the reminder', 167))
    await recovery.advance(3 * dayMs)
    expect(recovery.context.nextWait).toEqual(wait('the end of waiting', 264))
    await people.customerWrites(false)
    await people.keepPromise('arrival')
    expect(recovery.context.opening).toBe(1)
    await people.withdraw()
    expect(recovery.context.nextWait).toBe(null)
  })

  it('ends quiet after the reminder', async () => {
    const { recovery, people } = start()
    await people.upToFollowUp()
    await people.explain()
    await recovery.advance(11 * dayMs)
    expect(recovery.actor.getSnapshot().output).toMatchObject({ outcome: 'quiet' })
    expect(people.delivered).toContain('reminder')
  })

  it('keeps every effect of one opening under its own ID, and writes the whole journal', async () => {
    const { recovery, people } = start()
    await people.upToFollowUp()
    await people.explain()
    await people.customerWrites(true)
    const ids = [...recovery.asked('deliver'), ...recovery.asked('grant'), ...recovery.asked('act')].map(
      ({ effectId }) => effectId,
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('recovery/test-failure/1/0/grant/freight')
    const journal = recovery.asked('record').flatMap(({ entries }) => entries)
    expect(new Set(journal.map(({ id }) => id)).size).toBe(journal.length)
    expect(journal.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['recovery.started', 'promise.kept', 'remedy.granted', 'recovery.closed']),
    )
  })
})

describe('an unhappy customer', () => {
  it('reopens the recovery one level higher, with another owner and new clocks', async () => {
    const { recovery, people } = start()
    await people.upToFollowUp()
    await people.customerWrites(false)
    expect(recovery.context).toMatchObject({ opening: 1, owner: 'bob', level: 1 })
    expect(recovery.context.clocks.find(({ id }) => id === 'own-it@1')).toBeDefined()
    expect(recovery.context.conversation[0]).toMatchObject({ state: 'answered' })
    expect(people.delivered.filter((kind) => kind === 'apology')).toHaveLength(2)
  })

  it('is handed to a senior leader when it was reopened as often as the plan allows', async () => {
    const { recovery, people } = start({}, { plan: { reopenings: 1 } })
    await people.upToFollowUp()
    await people.customerWrites(false)
    await people.upToFollowUp()
    await people.customerWrites(false)
    expect(recovery.context.step).toBe('handed-over')
    expect(people.task('hand-over')).toMatchObject({ assignee: 'cleo' })
    await people.complete('answer', { note: 'called them', asks: ['call'] })
    await people.complete('hand-over', { cause: 'lost', action: 'another carrier' })
    expect(recovery.actor.getSnapshot().output).toMatchObject({ outcome: 'handed-over', opening: 1 })
  })

  it('is never granted the same remedy again', async () => {
    const { recovery, people } = start()
    await people.upToFollowUp()
    await people.customerWrites(false)
    await people.upToFollowUp()
    expect(recovery.asked('grant')).toHaveLength(1)
  })
})

describe('what goes wrong', () => {
  const cases: [string, World, Parameters<Script['task']>[0]][] = [
    ['a message that cannot be written', { compose: failing(1) }, 'compose'],
    ['a message that cannot be delivered', { deliver: failing(1) }, 'deliver'],
    ['an action that fails', { act: failing(1) }, 'act'],
  ]
  it.each(cases)(
    '%s becomes a task of the owner, and goes on when that is done',
    async (_what, world, kind) => {
      const { recovery, people } = start(world)
      await recovery.settle()
      expect(people.task(kind)).toMatchObject({ assignee: 'ann' })
      await people.complete(kind, { note: 'told them on the phone' })
      await people.upToFollowUp()
      expect(recovery.context.step).toBe('close-the-loop')
      expect(recovery.errors).toEqual([])
    },
  )

  it('a grant that fails can be tried again under the same ID', async () => {
    const { recovery, people } = start({ grant: failing(1) })
    await recovery.settle()
    await people.keepPromise()
    await people.complete('grant', { retry: true })
    const ids = recovery.asked('grant').map(({ effectId }) => effectId)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    expect(recovery.context.grants).toMatchObject([{ state: 'granted', receipt: 'r' }])
  })

  it('a failure without a plan waits for a person, and loses nothing meanwhile', async () => {
    let isBroken = true
    const { aPlan } = await import('../tests/support/recovery-fixtures.ts')
    const { recovery, people } = start({
      plan: async ({ failure }) => {
        if (isBroken) throw new Error('no such playbook')
        return aPlan(failure.occurredAt)
      },
    })
    await recovery.settle()
    await people.customerWrites()
    expect(people.task('plan')).toMatchObject({ assignee: 'unassigned' })
    isBroken = false
    await people.complete('plan')
    expect(recovery.context.step).toBe('act')
    expect(people.task('answer')).toMatchObject({ assignee: 'ann' })
  })

  it('keeps what nobody expected as one task, and goes on', async () => {
    const { recovery, people } = start()
    await recovery.settle()
    for (const event of [null, 'text', { type: 'customer.replied' }, { type: 'no.such.thing' }]) {
      await recovery.send({ type: 'workflow.unexpected', event })
    }
    expect(recovery.context.tasks.filter(({ kind }) => kind === 'unexpected')).toHaveLength(1)
    await people.complete('unexpected')
    expect(recovery.context.step).toBe('act')
  })

  it('writes the journal later when its database is away, in order and once', async () => {
    let isAway = true
    const written: string[] = []
    const { recovery, people } = start({
      record: async ({ entries }) => {
        if (isAway) throw new Error('no database')
        written.push(...entries.map(({ id }) => id))
      },
    })
    await recovery.settle()
    await people.customerWrites()
    await recovery.advance(5 * hourMs)
    isAway = false
    await recovery.advance(2 * hourMs)
    expect(written.length).toBeGreaterThan(0)
    expect(new Set(written).size).toBe(written.length)
  })
})

describe('withdrawing', () => {
  it('ends the recovery, releases promises and cancels tasks', async () => {
    const { recovery, people } = start()
    await recovery.settle()
    await people.withdraw()
    expect(recovery.actor.getSnapshot().output).toMatchObject({ outcome: 'withdrawn' })
    expect(recovery.context.promises).toMatchObject([{ state: 'released' }])
  })

  it('keeps on record why, and who said so', async () => {
    const { recovery } = start()
    await recovery.settle()
    const said = { id: 'w1', by: 'ops', reason: 'it was not late after all' }
    await recovery.receive({ ...said, type: 'recovery.withdrawn' })
    const { reason, by } = said
    expect(recovery.context.withdrawal).toMatchObject({ reason, by })
    const entries = recovery.asked('record').flatMap((written) => written.entries)
    expect(entries).toContainEqual(
      expect.objectContaining({ type: 'recovery.withdrawn', data: { reason, by } }),
    )
  })

  it('knows why also where its workflow was cancelled', async () => {
    const { recovery } = start()
    await recovery.settle()
    await recovery.send({ type: 'workflow.cancelled' })
    expect(recovery.context.withdrawal).toMatchObject({ reason: 'Its workflow was cancelled', by: null })
  })

  it('answers the customer first', async () => {
    const { recovery, people } = start()
    await recovery.settle()
    await people.customerWrites()
    await people.withdraw()
    expect(recovery.isClosed).toBe(false)
    await people.complete('answer', { text: 'plain:' })
    expect(recovery.isClosed).toBe(true)
  })
})
