import { condition } from '@temporalio/workflow'

interface Alarm {
  /** Epoch milliseconds. */
  readonly at: number
  readonly ring: () => void
}

/** Any number of deadlines on one timer, which is armed for the earliest. */
export class Alarms {
  readonly #alarms = new Map<string, Alarm>()

  set(name: string, at: number, ring: () => void): void {
    this.#alarms.set(name, { at, ring })
  }

  clear(name: string): void {
    this.#alarms.delete(name)
  }

  /** Rings whatever is due, for as long as the workflow runs. */
  async run(): Promise<never> {
    for (;;) {
      const [name, next] = this.#first()
      const isOther = () => this.#first()[1]?.at !== next?.at
      if (!next) await condition(isOther)
      else if (!(await condition(isOther, Math.max(1, next.at - Date.now()), { summary: name }))) {
        this.#alarms.delete(name)
        next.ring()
      }
    }
  }

  #first(): [name: string, alarm: Alarm | undefined] {
    let first: [string, Alarm | undefined] = ['', undefined]
    for (const [name, alarm] of this.#alarms) if (!first[1] || alarm.at < first[1].at) first = [name, alarm]
    return first
  }
}
