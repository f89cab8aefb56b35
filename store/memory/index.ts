import type { Store, Tables } from '../open.ts'
import { contacts } from './contacts.ts'
import { effects } from './effects.ts'
import { grants } from './grants.ts'
import { journal } from './journal.ts'
import type { Access, Rows } from './rows.ts'
import { tasks } from './tasks.ts'

/**
 * A store of its own in this process's memory, without a database: it is there at once, and what is in it is gone with it. A
 * simulation opens one for each recovery. It behaves as the others do, and is held to the same tests.
 */
export function memoryStore(): Store {
  const rows: Rows = {
    effects: new Map(),
    grants: new Map(),
    contacts: new Map(),
    tasks: new Map(),
    journal: new Map(),
  }
  let last: Promise<unknown> = Promise.resolve()
  // As over one connection, so that what is done at once is done in the order in which it was asked for.
  const inTurn = <Result>(work: () => Result | Promise<Result>): Promise<Result> => {
    const result = last.then(() => answering(work))
    last = result.catch(() => {})
    return result
  }
  return {
    ...tables({ rows, run: inTurn, write: (given, key, row) => given.set(key, row) }),
    location: 'memory',
    transaction: (work) => inTurn(() => allOrNothing(rows, work)),
    close: async () => {},
  }
}

/** Whoever asks for nothing is quicker than who asks a store: were it not so, small changes elsewhere would change their order. */
const turnsToAnswer = 10

async function answering<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  for (let turn = 0; turn < turnsToAnswer; turn++) await Promise.resolve()
  return work()
}

async function allOrNothing<Result>(rows: Rows, work: (tables: Tables) => Promise<Result>): Promise<Result> {
  const undo: (() => void)[] = []
  const write: Access['write'] = (given, key, row) => {
    const before = given.get(key)
    undo.push(() => (before === undefined ? given.delete(key) : given.set(key, before)))
    given.set(key, row)
  }
  try {
    return await work(tables({ rows, run: async (each) => each(), write }))
  } catch (error) {
    for (const takeBack of undo.reverse()) takeBack()
    throw error
  }
}

const tables = (access: Access): Tables => ({
  effects: effects(access),
  grants: grants(access),
  contacts: contacts(access),
  tasks: tasks(access),
  journal: journal(access),
})
