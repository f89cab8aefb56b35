import { AmendsError } from '../errors.ts'

/** The dev server cannot be found, fetched, started or kept running. */
export class DevServerError extends AmendsError {
  override readonly name = 'DevServerError'
}

/** A program could not listen where it was told to: another one came first. */
export class PortTakenError extends DevServerError {}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
