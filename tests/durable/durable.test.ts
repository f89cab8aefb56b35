import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle, connect, type RunningWorker, startWorker, type Temporal } from '../support/temporal.ts'
import { createActivities } from './activities.ts'
import * as actors from './machines/actors.ts'
import * as basics from './machines/basics.ts'
import * as delays from './machines/delays.ts'
import * as effects from './machines/effects.ts'
import { runOnServer, simulate } from './run-case.ts'

let temporal: Temporal
let worker: RunningWorker

beforeAll(async () => {
  temporal = await connect()
  const workflowBundle = await bundle(fileURLToPath(new URL('./workflows.ts', import.meta.url)))
  worker = await startWorker(temporal, { workflowBundle, activities: createActivities().activities })
})

afterAll(async () => {
  await worker.stop()
  await temporal.close()
})

describe.concurrent('the same states on a server as under a simulated clock', () => {
  for (const [name, each] of Object.entries({ ...basics, ...actors, ...delays, ...effects })) {
    test(name, async () => {
      const simulated = await simulate(each, createActivities().activities)
      expect(await runOnServer(temporal.client, name, worker.taskQueue, each)).toEqual(simulated)
    })
  }
})
