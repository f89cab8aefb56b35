/**
 * Makes a value one that nobody can change, with all that it holds: to try is an error. What a schema made of the facts that is
 * neither a list nor a plain object, as a `Date`, stays as it is.
 */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  const kind: unknown = Object.getPrototypeOf(value)
  if (kind !== Object.prototype && kind !== Array.prototype && kind !== null) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
