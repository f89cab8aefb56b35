import type { Effects } from '../model/effects.ts'
import { effect } from './effect.ts'

type Named<K extends keyof Effects> = ReturnType<
  typeof effect<Awaited<ReturnType<Effects[K]>>, Parameters<Effects[K]>[0]>
>

/** A placeholder for each effect of a recovery. Whoever runs the machine binds them: activities, or a test. */
export const effects: { [K in keyof Effects]: Named<K> } = {
  plan: effect(),
  prepare: effect(),
  deadlines: effect(),
  page: effect(),
  compose: effect(),
  deliver: effect(),
  act: effect(),
  perform: effect(),
  undo: effect(),
  grant: effect(),
  record: effect(),
}

/** The ID of an effect in the outside world: its idempotency key, the same for every retry, replay and re-entry. */
export function effectId(recovery: string, opening: number, name: keyof Effects, key: string): string {
  return `${recovery}/${opening}/${name}/${key}`
}
