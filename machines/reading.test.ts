import { describe, expect, it } from 'vitest'
import { deadlineOf } from '../activities/deadlines.ts'
import type { Pause } from '../model/calendar.ts'
import type { Budget, Deadline } from '../model/plan.ts'
import type { Clock } from '../model/records.ts'
import { office } from '../tests/support/business-time.ts'
import { aRecoveryInput } from '../tests/support/recovery-fixtures.ts'
import { hourMs, minuteMs, SimulatedRecovery } from '../tests/support/simulated-recovery.ts'
import {
  breachClock,
  cancelClock,
  meetClock,
  pauseClock,
  pausesOf,
  rescheduleClock,
  resumeClock,
  startClock,
} from './clock.ts'
import { readClock, sinceFailure } from './reading.ts'

const at = (time: string) => Date.parse(`2026-03-05T${time}Z`)
const budget: Budget = { budget: 'PT2H', warnBefore: 'PT30M' }

const deadline = (pauses: Pause[] = []): Deadline =>
  deadlineOf({ id: 'act@0', from: '2026-03-05T15:00:00Z', pauses, ...budget }, [
    { until: null, calendar: office },
  ])

/** Two hours of office time, from Thursday 15:00 on. */
const started = (): Clock => startClock({ id: 'act@0', kind: 'act', subject: '0' }, deadline(), budget, 1)

const goOn = (clock: Clock, now: number): Clock => {
  const resumed = resumeClock(clock, now)
  return rescheduleClock(resumed, deadline(pausesOf(resumed)), 1)
}

describe('rule 2: all about a clock follows from its log', () => {
  it('while it runs: what counted, what is left, and what it takes for whoever waits', () => {
    expect(readClock(started(), at('16:15:00'))).toEqual({
      state: 'running',
      dueAt: '2026-03-05T17:00:00.000Z',
      countedMs: 75 * minuteMs,
      remainingMs: 45 * minuteMs,
      feltMs: 75 * minuteMs,
      pausedMs: 0,
      customerHadWritten: false,
    })
  })

  it('while it is paused: no due time, and nothing counts but what is felt', () => {
    const paused = pauseClock(started(), at('15:30:00'), true)
    expect(readClock(paused, at('17:30:00'))).toEqual({
      state: 'paused',
      dueAt: null,
      countedMs: 30 * minuteMs,
      remainingMs: 90 * minuteMs,
      feltMs: 150 * minuteMs,
      pausedMs: 120 * minuteMs,
      customerHadWritten: true,
    })
  })

  it('when it goes on, also before its due time is known again', () => {
    const paused = pauseClock(started(), at('15:30:00'))
    const counted = { countedMs: 45 * minuteMs, remainingMs: 75 * minuteMs, pausedMs: 15 * minuteMs }
    expect(readClock(resumeClock(paused, at('15:45:00')), at('16:00:00'))).toMatchObject(counted)
    expect(readClock(goOn(paused, at('15:45:00')), at('16:00:00'))).toMatchObject({
      ...counted,
      dueAt: '2026-03-05T17:15:00.000Z',
    })
  })

  it('over a night: felt, but not counted', () => {
    const next = goOn(pauseClock(started(), at('16:00:00')), at('17:30:00'))
    const friday = Date.parse('2026-03-06T10:15:00Z')
    expect(next.dueAt).toBe('2026-03-06T10:30:00.000Z')
    expect(readClock(next, friday)).toMatchObject({
      countedMs: 105 * minuteMs,
      remainingMs: 15 * minuteMs,
      feltMs: 19.25 * hourMs,
    })
  })

  it('at its end, whenever it is read', () => {
    const met = meetClock(started(), at('16:00:00'))
    expect(readClock(met, at('23:00:00'))).toEqual(readClock(met, at('16:00:00')))
    expect(readClock(met, at('23:00:00'))).toMatchObject({ state: 'met', countedMs: hourMs, feltMs: hourMs })
    const cancelled = cancelClock(pauseClock(started(), at('15:30:00')), at('16:00:00'))
    expect(readClock(cancelled, at('23:00:00'))).toMatchObject({
      state: 'cancelled',
      feltMs: hourMs,
      pausedMs: 30 * minuteMs,
    })
  })

  it('past its due time: nothing is left, and what is felt goes on', () => {
    const breached = breachClock(started(), at('17:00:01'))
    expect(readClock(breached, at('19:00:00'))).toMatchObject({
      state: 'breached',
      countedMs: 2 * hourMs,
      remainingMs: 0,
      feltMs: 4 * hourMs,
    })
    expect(readClock(meetClock(breached, at('18:00:00')), at('19:00:00'))).toMatchObject({
      state: 'late',
      feltMs: 3 * hourMs,
    })
  })
})

describe('rule 12: exactly at the due instant is met', () => {
  it('one millisecond later is late', () => {
    const due = at('17:00:00')
    expect(readClock(meetClock(started(), due), due).state).toBe('met')
    expect(readClock(meetClock(started(), due + 1), due + 1).state).toBe('late')
  })

  it('also where its timer has not fired yet: at risk, breached, met', () => {
    expect(meetClock(started(), at('17:00:00') + 1).log.map(({ type }) => type)).toEqual([
      'started',
      'at-risk',
      'breached',
      'met',
    ])
  })

  it('and no timer says that it is late before it is', async () => {
    const recovery = new SimulatedRecovery({ act: () => new Promise<never>(() => {}) })
    await recovery.advance(hourMs)
    expect(recovery.clockOf('act@0').log.at(-1)?.type).toBe('at-risk')
    await recovery.advance(1)
    expect(recovery.clockOf('act@0').log.at(-1)?.type).toBe('breached')
  })
})

describe('rule 1: three readings of time', () => {
  const startAt = Date.parse('2026-03-05T15:00:00Z')
  const { failure } = aRecoveryInput(startAt)
  const reportedLate = (act: () => Promise<{ note: string }>) =>
    new SimulatedRecovery(
      { act },
      {
        startAt,
        input: { failure: { ...failure, occurredAt: '2026-03-05T13:00:00.000Z' } },
        plan: { calendar: office },
      },
    )

  it('since the failure, since its report, and what a clock counts, side by side', async () => {
    const recovery = reportedLate(() => new Promise<never>(() => {}))
    await recovery.advance(20 * minuteMs)
    const now = recovery.clock.now()
    expect(sinceFailure(recovery.context, now)).toEqual({
      failedMs: 140 * minuteMs,
      reportedMs: 20 * minuteMs,
    })
    expect(readClock(recovery.clockOf('act@0'), now)).toMatchObject({
      feltMs: 140 * minuteMs,
      countedMs: hourMs,
    })
  })

  it('and clocks start at the failure, even when it is reported later: due at once, at risk before', async () => {
    const recovery = reportedLate(() => new Promise<never>(() => {}))
    await recovery.advance(1)
    expect(recovery.clockOf('act@0').log).toEqual([
      { type: 'started', at: '2026-03-05T13:00:00.000Z' },
      { type: 'at-risk', at: '2026-03-05T15:00:00.000Z' },
      { type: 'breached', at: '2026-03-05T15:00:00.000Z' },
    ])
    // The apology came as soon as it could, and still too late.
    expect(readClock(recovery.clockOf('own-it@0'), recovery.clock.now()).state).toBe('late')
    const journal = recovery.asked('record').flatMap(({ entries }) => entries)
    const breaches = journal.filter(({ type }) => type === 'clock.breached')
    expect(breaches.map(({ data }) => data.clock)).toEqual(['own-it@0', 'act@0'])
  })
})
