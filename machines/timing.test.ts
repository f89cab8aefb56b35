import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Script } from '../tests/support/recovery-script.ts'
import { dayMs, hourMs, minuteMs, SimulatedRecovery } from '../tests/support/simulated-recovery.ts'
import { clockState } from './clock.ts'
import { armedClock, armedFor, iso } from './timing.ts'

const from = Date.parse('2026-03-05T15:00:00Z')
const scale = fc.integer({ min: 2, max: 1_000_000 })
const span = fc.integer({ min: 0, max: 90 * dayMs })

describe('a time scale', () => {
  it('keeps the order of instants, and leaves at least three seconds', () => {
    fc.assert(
      fc.property(scale, span, span, (timeScale, one, other) => {
        const armed = (ms: number) => armedFor(iso(from + ms), iso(from), timeScale) - from
        if (one > 0) expect(armed(one)).toBeGreaterThanOrEqual(3000)
        if (one <= other) expect(armed(one)).toBeLessThanOrEqual(armed(other))
      }),
    )
  })

  it('keeps a warning, the word to the customer and the due time in order, a second before the end', () => {
    fc.assert(
      fc.property(
        scale,
        fc.array(span, { minLength: 3, maxLength: 3 }),
        fc.boolean(),
        (timeScale, spans, isSentAhead) => {
          const [first = 0, second = 0, third = 0] = spans.toSorted((a, b) => a - b)
          fc.pre(third > 0)
          const clock = {
            from: iso(from),
            atRiskAt: iso(from + first),
            tellAt: iso(from + second),
            dueAt: iso(from + third),
          }
          const { atRiskAt, tellAt = Number.NaN, dueAt } = armedClock(clock, timeScale, isSentAhead)
          expect(atRiskAt).toBeGreaterThanOrEqual(from)
          expect(tellAt).toBeGreaterThanOrEqual(atRiskAt)
          expect(dueAt - tellAt).toBeGreaterThanOrEqual(1000)
          expect(dueAt - from).toBeGreaterThanOrEqual(3000)
          if (isSentAhead) expect(dueAt - atRiskAt).toBeGreaterThanOrEqual(30_000)
        },
      ),
    )
  })

  it('of one changes nothing', () => {
    fc.assert(
      fc.property(span, (ms) => {
        expect(armedFor(iso(from + ms), iso(from), 1)).toBe(from + ms)
      }),
    )
  })

  it('leaves what has passed where it is: it is due at once', () => {
    expect(armedFor(iso(from - hourMs), iso(from), 60)).toBe(from - hourMs)
  })

  it('changes no date that people are shown', async () => {
    const never = () => new Promise<never>(() => {})
    const real = new SimulatedRecovery({ act: never })
    const fast = new SimulatedRecovery({ act: never }, { input: { timeScale: 60 } })
    await real.settle()
    await fast.settle()
    const shown = ({ context }: SimulatedRecovery) => context.clocks.map(({ armed: _, ...clock }) => clock)
    expect(shown(fast)).toEqual(shown(real))
    await fast.advance(minuteMs + 1)
    expect(clockState(fast.clockOf('act@0'))).toBe('breached')
  })

  it('speeds up all but the time that a customer takes', async () => {
    const recovery = new SimulatedRecovery(
      { act: () => new Promise<never>(() => {}) },
      { input: { timeScale: 60 } },
    )
    const people = new Script(recovery)
    // An hour is a minute: half of it is used up.
    await recovery.advance(minuteMs / 2)
    await people.customerWrites()
    await people.complete('answer', { text: 'plain:', awaitsCustomer: true })
    await recovery.advance(10 * minuteMs)
    await people.customerWrites()
    await recovery.advance(minuteMs / 2)
    expect(clockState(recovery.clockOf('act@0'))).toBe('at-risk')
    await recovery.advance(1)
    expect(clockState(recovery.clockOf('act@0'))).toBe('breached')
  })
})
