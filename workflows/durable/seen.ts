/** How many event IDs are remembered: enough for every repeated delivery, and little to carry. */
const LIMIT = 1_000

/** The IDs of the latest events, so that one delivered twice counts once. */
export class Seen {
  readonly #ids: Set<string>

  constructor(ids: readonly string[] = []) {
    this.#ids = new Set(ids)
  }

  has(id: unknown): boolean {
    return typeof id === 'string' && this.#ids.has(id)
  }

  add(id: unknown): void {
    if (typeof id !== 'string') return
    this.#ids.add(id)
    if (this.#ids.size <= LIMIT) return
    for (const oldest of this.#ids) {
      this.#ids.delete(oldest)
      return
    }
  }

  toJSON(): string[] {
    return [...this.#ids]
  }
}
