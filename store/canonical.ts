import { createHash } from 'node:crypto'

/**
 * JSON with the keys of every object sorted: equal values give equal text, in whatever order their keys were
 * written. Like `JSON.stringify` it leaves out `undefined` properties and writes dates as ISO 8601.
 * @throws TypeError for what JSON would change silently or cannot hold: NaN, infinities, functions, cycles,
 * bigints.
 */
export function canonicalJson(value: unknown): string {
  const text: unknown = JSON.stringify(value, (key, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part)) {
      throw new TypeError(`Cannot write ${part}${key ? ` of "${key}"` : ''} as JSON`)
    }
    if (typeof part === 'function' || typeof part === 'symbol') {
      throw new TypeError(`Cannot write a ${typeof part}${key ? ` ("${key}")` : ''} as JSON`)
    }
    return isObject(part) ? Object.fromEntries(Object.entries(part).sort(byKey)) : part
  })
  if (typeof text !== 'string') throw new TypeError(`Cannot write ${typeof value} as JSON`)
  return text
}

/** SHA-256 of the canonical JSON, in hex: two contents with the same hash are the same content. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0)
