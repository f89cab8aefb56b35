import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createActivities, openDependencies } from '../../activities/index.ts'
import { RecoveryClient } from '../../client/recovery-client.ts'
import { shipmentDelayed } from '../../playbooks/shipment-delayed.ts'
import { shipmentFailure } from '../support/shipment.ts'
import {
  bundle,
  connect,
  eventually,
  type RunningWorker,
  startWorker,
  type Temporal,
  uniqueId,
} from '../support/temporal.ts'

let temporal: Temporal
let worker: RunningWorker
let home: string
let dependencies: Awaited<ReturnType<typeof openDependencies>>
let recoveries: RecoveryClient<typeof shipmentDelayed>

beforeAll(async () => {
  temporal = await connect()
  home = await mkdtemp(join(tmpdir(), 'amends-recovery-'))
  dependencies = await openDependencies({ AMENDS_HOME: home })
  const workflowsPath = fileURLToPath(new URL('../../workflows/index.ts', import.meta.url))
  worker = await startWorker(temporal, {
    workflowBundle: await bundle(workflowsPath),
    activities: createActivities(dependencies),
  })
  recoveries = new RecoveryClient({
    client: temporal.client,
    playbooks: [shipmentDelayed],
    taskQueue: worker.taskQueue,
  })
})

afterAll(async () => {
  await worker?.stop()
  await dependencies?.close()
  await temporal?.close()
  await rm(home, { recursive: true, force: true })
})

it('recovers a late shipment from the failure to the closed loop', async () => {
  const { handle, began } = await recoveries.startUnchecked(
    { ...shipmentFailure, reference: uniqueId('order'), occurredAt: new Date().toISOString() },
    { timeScale: 20_000 },
  )
  expect(began).toBe(true)
  const acting = await eventually(async () => {
    const status = await handle.status()
    return status.promises.length > 0 && status
  })
  console.log(JSON.stringify(acting, null, 1))
  await handle.keepPromise(acting.promises[0]?.id ?? '')
  const closing = await eventually(async () => {
    const status = await handle.status()
    return status.tasks.some(({ kind }) => kind === 'root-cause') && status
  })
  for (const task of closing.tasks.filter(({ state }) => state === 'open')) {
    await handle.completeTask(task.id, { by: task.assignee, cause: 'x', action: 'y' })
  }
  await handle.reply({ text: 'All good now, thank you', satisfied: true })
  expect(await handle.result()).toMatchObject({ outcome: 'satisfied' })
})
