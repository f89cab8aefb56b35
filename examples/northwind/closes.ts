import type { Calendar } from '../../model/calendar.ts'
import { reckon } from '../../time/reckon.ts'

/** The close of so many open days after the day of an instant: how owners find a date that they can promise. */
export function closeAfter(businessDays: number, from: string, calendar: Calendar | null): string {
  const calendars = [{ until: null, calendar }]
  const { due } = reckon({ from, budget: { businessDays }, pauses: [], calendars })
  if (due === null) throw new Error('Only a clock that stands still has no end')
  return due
}
