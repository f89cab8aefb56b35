import { all, type Change, note } from './context.ts'
import { reassign } from './ladder.ts'
import { lookUpAnew } from './pages.ts'

/** Someone else owns the recovery from now on, with the tasks that the owner before had. */
export function changeOwner(owner: string): Change {
  return (context, now) => {
    if (owner === context.owner) return context
    const level = context.plan?.owners.indexOf(owner) ?? -1
    const before = context.owner
    const changed = { ...context, owner, level: level < 0 ? context.level : level }
    return all(
      note('owner.changed', { owner }),
      before ? all(lookUpAnew(before), reassign(before, owner)) : (same) => same,
    )(changed, now)
  }
}
