import type { Person } from '../../activities/directory.ts'
import type { Calendar } from '../../model/calendar.ts'
import { dayAfter, dayIn } from './holidays.ts'

const mornings: [string, string][] = [['08:00', '13:00']]
const afternoons: [string, string][] = [['12:00', '18:00']]

/** Outside these hours they are not disturbed with what can wait. At no moment is it within both. */
const reachable: Record<string, Calendar> = {
  'employee-3': {
    timeZone: 'America/Los_Angeles',
    hours: { mon: afternoons, tue: afternoons, wed: afternoons, thu: afternoons, fri: afternoons },
    holidays: [],
  },
  'employee-7': {
    timeZone: 'Europe/London',
    hours: { mon: mornings, tue: mornings, wed: mornings, thu: mornings },
    holidays: [],
  },
}

/** On leave today, and for so many days more. */
const onLeave: Record<string, number> = { 'employee-1': 4 }

/** When who of them may be disturbed, and who is away at present. */
export const withPresence = (people: readonly Person[], now: string): Person[] =>
  people.map((person) => {
    const hours = reachable[person.id]
    const days = onLeave[person.id]
    return {
      ...person,
      ...(hours && { reachable: hours }),
      ...(days !== undefined && { away: [leave(now, days)] }),
    }
  })

function leave(now: string, days: number) {
  const from = dayIn('UTC', now)
  let to = from
  for (let count = 0; count < days; count += 1) to = dayAfter(to)
  return { from, to }
}
