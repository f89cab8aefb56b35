import type { Severity } from '../../model/base.ts'
import type { Budget } from '../../model/plan.ts'

interface Rhythm {
  update: Budget
  /** As the customer is told. */
  spoken: string
}

const daily: Rhythm = {
  update: { budget: { businessDays: 1 }, warnBefore: 'PT4H' },
  spoken: 'on every working day',
}

/**
 * How often the customer hears from us. What goes out says so in the same words, so that the clock of the update keeps what we
 * say.
 */
export const rhythms: Record<Severity, Rhythm> = {
  critical: {
    update: { budget: 'PT30M', warnBefore: 'PT5M', roundTheClock: true },
    spoken: 'at least every half hour, round the clock',
  },
  high: {
    update: { budget: 'PT1H', warnBefore: 'PT10M', roundTheClock: true },
    spoken: 'at least once an hour, round the clock',
  },
  medium: daily,
  low: daily,
}
