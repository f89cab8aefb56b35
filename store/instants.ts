/**
 * The form in which the store keeps every instant: ISO 8601 in UTC with milliseconds. All have the same
 * length, so that databases compare and sort them as text.
 * @throws RangeError when `instant` is not one.
 */
export function toUtc(instant: string): string {
  const time = Date.parse(instant)
  if (Number.isNaN(time))
    throw new RangeError(`"${instant}" is not an instant: give ISO 8601 with an offset or Z`)
  return new Date(time).toISOString()
}

/** The present, in the form that the store keeps. */
export function nowUtc(): string {
  return new Date().toISOString()
}
