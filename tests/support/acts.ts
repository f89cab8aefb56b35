import assert from 'node:assert/strict'
import type { SimulatedRecovery } from './simulated-recovery.ts'

const undoOf = (act: string): string => act.replace('/act/', '/undo/')

/** What a simulated world knows of a recovery's actions and of what takes them back, and what must hold of the two. */
export class Acts {
  /** Effect IDs of what was begun, in order. */
  readonly #begun: string[] = []
  readonly #running = new Set<string>()
  readonly #undone: string[] = []
  #waiting: (() => void)[] = []

  async run(effectId: string, isSlow: boolean, work: () => void): Promise<void> {
    if (!this.#begun.includes(effectId)) this.#begun.push(effectId)
    this.#running.add(effectId)
    try {
      if (isSlow) await new Promise<void>((resolve) => this.#waiting.push(resolve))
      work()
    } finally {
      this.#running.delete(effectId)
    }
  }

  undo(undoes: string): void {
    assert(this.#begun.includes(undoes), `${undoes} was begun before it is taken back`)
    assert(!this.#running.has(undoes), `${undoes} has ended before it is taken back`)
    this.#undone.push(undoOf(undoes))
  }

  /** Lets slow ones end. */
  async endAll(recovery: SimulatedRecovery): Promise<void> {
    for (const end of this.#waiting.splice(0)) end()
    await recovery.settle()
  }

  /** Of a recovery that has closed: what was begun and can be taken back is, once, by code or by a person, if it was withdrawn. */
  checkClosed(recovery: SimulatedRecovery): void {
    const { context } = recovery
    const undoable = context.plan?.actions.filter(({ undo }) => undo).map(({ id }) => `/act/${id}`) ?? []
    const entries = new Map(recovery.asked('record').flatMap((batch) => batch.entries.map((e) => [e.id, e])))
    const noted = [...entries.values()].filter(({ type }) => type === 'action.undone').map(({ data }) => data)
    const ids = noted.map(({ action, of }) => `${context.id}/${of}/undo/${action}`)
    const byCode = ids.filter((_, index) => noted[index]?.by === null)
    const wanted = this.#begun.filter((act) => undoable.some((end) => act.endsWith(end))).map(undoOf)
    assert.deepEqual(ids, context.outcome === 'withdrawn' ? wanted.reverse() : [], 'taken back in turn')
    assert.deepEqual(byCode, this.#undone, 'what code took back is on record as such, and nothing else is')
  }
}
