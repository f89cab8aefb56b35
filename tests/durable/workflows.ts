import { defineQuery, setHandler, upsertMemo } from '@temporalio/workflow'
import { durable } from '../../workflows/durable.ts'
import * as actors from './machines/actors.ts'
import * as basics from './machines/basics.ts'
import type { Case } from './machines/case.ts'
import * as timing from './machines/delays.ts'
import * as effects from './machines/effects.ts'
import * as failing from './machines/failing.ts'
import * as lasting from './machines/lasting.ts'
import { longLife as longLifeMachine } from './machines/long-life.ts'
import * as versions from './machines/versions.ts'
import { release } from './release.ts'

const run = ({ machine, effects = {} }: Case) => durable(machine, { effects })

export const callback = run(actors.callback)
export const forwarding = run(actors.forwarding)
export const invoked = run(actors.invoked)
export const spawned = run(actors.spawned)
export const decisions = run(basics.decisions)
export const hierarchy = run(basics.hierarchy)
export const history = run(basics.history)
export const parallel = run(basics.parallel)
export const cancelledDelays = run(timing.cancelledDelays)
export const delays = run(timing.delays)
export const inOrder = run(timing.inOrder)
export const failures = run(effects.failures)
export const nestedEffect = run(effects.nestedEffect)
export const promises = run(effects.promises)

const gated = { activity: { scheduleToCloseTimeout: '60 s', heartbeatTimeout: '1 s' } } as const
const quickly = { activity: { scheduleToCloseTimeout: '20 s', retry: { maximumAttempts: 1 } } } as const

export const leaving = durable(lasting.leaving, { effects: { gated } })
export const settling = durable(lasting.leaving, { effects: { gated: { ...gated, settle: true } } })
export const cuttingShort = durable(lasting.leaving, {
  effects: { gated: { ...gated, settle: 'cancelled' } },
})
export const holding = durable(lasting.holding, { effects: { gated: { ...gated, settle: 'cancelled' } } })
export const listening = durable(lasting.listening, { effects: {} })
export const deaf = durable(lasting.deaf, { effects: { gated: { ...gated, settle: true } } })
export const cancellable = durable(lasting.deaf, { effects: { gated } })
export const windingDown = durable(lasting.windingDown, { effects: { greet: quickly } })
export const busy = durable(lasting.busy, { effects: { gated } })
const nap = { local: { scheduleToCloseTimeout: '20 s' } } as const
export const looking = durable(lasting.looking, { effects: { nap } })
export const sideBySide = durable(lasting.sideBySide, {
  effects: { nap, shout: quickly },
  onChange: ({ snapshot }) => upsertMemo({ value: snapshot.value }),
})

export const longLife = durable(longLifeMachine, { effects: { gated } })

export const broken = durable(failing.broken, { effects: {} })
export const nameless = durable(failing.nameless, { effects: {} })
export const ending = durable(failing.ending, { effects: { refuse: quickly } })

export const evolving = {
  'release-one': durable(versions.first, { effects: {} }),
  'release-two': durable(versions.second, { effects: {}, versions: [versions.first] }),
  'release-three': durable(versions.third, { effects: {} }),
}[release]

/** Tells when `onChange` was called, and with what. */
export async function observed(): Promise<unknown> {
  const changes: unknown[] = []
  setHandler(defineQuery<unknown[]>('changes'), () => changes)
  const run = durable(effects.promises.machine, {
    effects: effects.promises.effects ?? {},
    onChange: ({ snapshot, deadlines }) => changes.push([snapshot.value, deadlines.length]),
  })
  return await run(undefined)
}

/** Takes its time to answer a query, so that a local activity may end meanwhile. */
export async function noting(key: string): Promise<unknown> {
  setHandler(defineQuery<number>('slow'), () => {
    let sum = 0
    for (let i = 0; i < 400_000_000; i++) sum += i % 7
    return sum
  })
  const run = durable(lasting.noting, {
    effects: { gated, glance: nap },
    onChange: ({ snapshot }) => upsertMemo({ notes: snapshot.context.notes }),
  })
  return await run(key)
}
