import { durable } from '../../workflows/durable.ts'
import * as actors from './machines/actors.ts'
import * as basics from './machines/basics.ts'
import type { Case } from './machines/case.ts'
import * as timing from './machines/delays.ts'
import * as effects from './machines/effects.ts'

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
