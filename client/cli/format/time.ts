/** An instant as people read it, to the minute, in the time zone of this machine unless another is given. */
export function when(instant: string, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(new Date(instant))
  return parts.replace(',', '')
}

/** How long it is from one instant to another, in its two largest units: `2 d 3 h`, `45 min`, `-1 h 5 min`. */
export const span = (from: string, to: string): string => lasting(Date.parse(to) - Date.parse(from))

/** The same for a length in milliseconds. */
export function lasting(ms: number): string {
  const sign = ms < 0 ? '-' : ''
  const seconds = Math.round(Math.abs(ms) / 1000)
  if (seconds < 60) return `${sign}${seconds} s`
  const units: [number, string][] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3_600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
  ]
  const first = units.findIndex(([count]) => count > 0)
  const shown = units.slice(first, first + 2).filter(([count]) => count > 0)
  return sign + shown.map(([count, unit]) => `${count} ${unit}`).join(' ')
}
