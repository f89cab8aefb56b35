import type { Effects } from '../model/effects.ts'
import { deadlineOf } from './clock.ts'

/** When each of the budgets is used up. */
export const deadlinesActivity: Effects['deadlines'] = ({ asks }) =>
  Promise.resolve(asks.map((ask) => deadlineOf(ask)))
