import { type Change, note } from './context.ts'
import { reassign } from './tasks.ts'

/** Someone else owns the recovery from now on, with the tasks that the owner before had. */
export function changeOwner(owner: string): Change {
  return (context, now) => {
    if (owner === context.owner) return context
    const level = context.plan?.ladder.indexOf(owner) ?? -1
    const handed = context.owner ? reassign(context.owner, owner)(context, now) : context
    return note('owner.changed', { owner })(
      { ...handed, owner, level: level < 0 ? context.level : level },
      now,
    )
  }
}
