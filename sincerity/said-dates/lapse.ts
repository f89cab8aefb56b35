import { day, hour, minute, startOfDay, startOfMonth, startOfWeek, workdaysOn } from './wall.ts'

/** From when to when, by the wall clock; `isOpen`: it may as well lie in the past; `isElapsed`: of time that elapses. */
export interface Stretch {
  from: number
  to: number
  isOpen?: boolean
  isElapsed?: boolean
}

export const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** How many: the least and the most that a word may mean. */
export function counts(word: string | undefined, counted = ''): [number, number] {
  const said = word?.trim()
  if (said === undefined) return counted.endsWith('s') ? [1, counted.startsWith('m') ? 60 : 7] : [1, 1]
  if (said.endsWith('and a half')) {
    const number = numbers.indexOf(said.split(' ')[0] ?? '') + 1.5
    return [number, number]
  }
  if (said.startsWith('half')) return [0.5, 0.5]
  if (said.endsWith('few')) return [2, 4]
  if (said === 'several') return [3, 7]
  if (said.includes('couple')) return [2, 2]
  if (said === 'a' || said === 'an') return [1, 1]
  const inWords = numbers.indexOf(said) + 1
  const number = inWords || Number(said)
  return [number, number]
}

/**
 * When a stretch of time that begins now is over. "In two days" names that day, and "in two weeks" that day or the two before
 * it; "within two days" is kept on the same scale: from half of it on.
 */
export function lapse(
  now: number,
  [low, high]: [number, number],
  counted: string,
  working: boolean,
  isDeadline: boolean,
): Stretch {
  if (/^(?:h|min)/.test(counted)) {
    const size = counted.startsWith('h') ? hour : minute
    return { from: now + (low * size) / 2, to: now + high * size, isElapsed: true }
  }
  if (/^month/.test(counted)) {
    const end = (count: number) => startOfMonth(now, count) - startOfMonth(now) + startOfDay(now)
    return { from: isDeadline ? now + (end(low) - now) / 2 : end(low) - 7 * day, to: end(high) + day }
  }
  const days = /^week/.test(counted) ? 7 : /^fortnight/.test(counted) ? 14 : 1
  const end = (count: number) =>
    working ? workdaysOn(now, Math.ceil(count)) : startOfDay(now + count * days * day)
  const slack = days > 1 ? 2 * day : 0
  return { from: isDeadline ? now + (end(low) - startOfDay(now)) / 2 : end(low) - slack, to: end(high) + day }
}

export function periodOf(now: number, period: string, on: number): Stretch {
  if (period === 'week') return { from: startOfWeek(now, on), to: startOfWeek(now, on + 1) }
  if (period === 'month') return { from: startOfMonth(now, on), to: startOfMonth(now, on + 1) }
  const date = new Date(now)
  const size = period === 'quarter' ? 3 : 12
  const first = Math.floor(date.getUTCMonth() / size) * size
  return {
    from: Date.UTC(date.getUTCFullYear(), first + size * on, 1),
    to: Date.UTC(date.getUTCFullYear(), first + size * (on + 1), 1),
  }
}
