import type { TaskRecord } from '../../store/index.ts'
import type { Act } from './acts.ts'
import type { Turn } from './owners.ts'
import { colleagueOf } from './script.ts'

/** Takes a task on, so that nobody else is paged with it, and does it then. */
export function accepts({ id, recovery, assignee: by, summary }: TaskRecord, turn: Turn, work: Act): Act {
  const key = `${turn.key}/accept`
  return {
    key,
    recovery,
    after: 0,
    notable: true,
    said: `${turn.nameOf(by)} takes it on: ${summary}`,
    async perform(hands) {
      return { status: await hands.acceptTask(id, { by, id: key }), next: work }
    },
  }
}

/** Cannot do it: the next level is asked at once. */
export function declines({ id, recovery, assignee: by, summary }: TaskRecord, { key, nameOf }: Turn): Act {
  const note = 'I am on the road until the evening.'
  return {
    key,
    recovery,
    after: 0,
    notable: true,
    said: `${nameOf(by)} cannot do it ("${note}"): ${summary}`,
    perform: async (hands) => ({ status: await hands.declineTask(id, { by, note, id: key }) }),
  }
}

/** Gives it to a colleague by name. */
export function handsOver({ id, recovery, assignee: by, summary }: TaskRecord, { key, nameOf }: Turn): Act {
  const to = colleagueOf(by)
  return {
    key,
    recovery,
    after: 0,
    notable: true,
    said: `${nameOf(by)} hands it to ${nameOf(to)}: ${summary}`,
    perform: async (hands) => ({ status: await hands.handOverTask(id, { by, to, id: key }) }),
  }
}
