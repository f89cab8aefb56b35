/** Something the person at the keyboard can put right; its message is one clear line (or list), fit to print as it is. */
export class DevServerError extends Error {
  override readonly name = 'DevServerError'
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
