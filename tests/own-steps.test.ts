import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DefaultLogger } from '@temporalio/worker'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KnownStep } from '../activities/dependencies.ts'
import { createActivities, openDependencies } from '../activities/index.ts'
import { RecoveryClient } from '../client/recovery-client.ts'
import type { RecoveryHandle } from '../client/recovery-handle.ts'
import { repairVisit } from '../examples/repair-visit/repair-visit.ts'
import { bundleWith } from '../worker/bundle.ts'
import { knownSteps } from '../worker/steps/load.ts'
import { replayErrors } from './durable/histories.ts'
import { openTask, until } from './recovery/world.ts'
import { connect, type RunningWorker, startWorker, type Temporal, uniqueId } from './support/temporal.ts'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const logger = new DefaultLogger('ERROR')
const visit: KnownStep = { id: 'northwind.visit.1', step: 'act' }
const hourMs = 60 * 60 * 1000

let home: string
let temporal: Temporal
let without: Awaited<ReturnType<typeof bundleWith>>
let withVisit: Awaited<ReturnType<typeof bundleWith>>
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'amends-own-steps-'))
  temporal = await connect()
  without = await bundleWith([], logger)
  withVisit = await bundleWith(await knownSteps({ AMENDS_PLAYBOOKS: 'examples/repair-visit' }, cwd), logger)
})
afterAll(async () => {
  await temporal.close()
  await rm(home, { recursive: true })
})

/** @param planned what the worker says that it has when a plan is made; `prepared`: when a step begins */
async function work(
  workflowBundle: typeof without,
  planned: readonly KnownStep[],
  prepared: readonly KnownStep[],
  taskQueue = uniqueId('queue'),
): Promise<RunningWorker> {
  const opened = await openDependencies({ AMENDS_HOME: home }, [repairVisit], planned)
  const { prepare } = createActivities({ ...opened, steps: prepared })
  const worker = await startWorker(temporal, {
    workflowBundle,
    activities: { ...createActivities(opened), prepare },
    taskQueue,
  })
  return {
    taskQueue,
    stop: async () => {
      await worker.stop()
      await opened.close()
    },
  }
}

async function start({ taskQueue }: RunningWorker, timeScale: number): Promise<RecoveryHandle> {
  const recoveries = new RecoveryClient({ client: temporal.client, playbooks: [repairVisit], taskQueue })
  const { handle } = await recoveries.start(
    {
      playbook: 'repair-visit',
      reference: uniqueId('order'),
      occurredAt: new Date().toISOString(),
      customer: {
        id: 'ANATR',
        name: 'Ana Trujillo',
        email: 'ana@example.com',
        locale: 'en',
        timeZone: 'UTC',
      },
      facts: {
        orderId: 'N-1207',
        appliance: 'your washing machine',
        dispatcher: { name: 'Jonas Weber', email: 'jonas.weber@example.com' },
        nextVisit: {
          technician: 'Ines Duarte',
          slot: new Date(Date.now() + 48 * hourMs).toISOString(),
        },
        owner: 'lena',
      },
    },
    { timeScale },
  )
  return handle
}

const errorsOf = async ({ id }: RecoveryHandle, bundle: typeof without): Promise<unknown[]> => {
  const history = await temporal.client.workflow.getHandle(id).fetchHistory()
  return replayErrors(bundle, [{ workflowId: id, history }])
}

test("a playbook's own machine and effects run as part of its recovery, and replay", async () => {
  const worker = await work(withVisit, [visit], [visit])
  try {
    const handle = await start(worker, 20_000)
    const { sent } = await until(handle, (status) => status.sent.some(({ kind }) => kind === 'update'))
    expect(sent.map(({ kind }) => kind).filter((kind) => kind !== 'notice')).toEqual([
      'apology',
      'next-step',
      'update',
    ])
    await handle.keepPromise('visit')
    await until(handle, ({ step }) => step === 'close-the-loop')
    expect(await errorsOf(handle, withVisit)).toEqual([])
    await handle.withdraw('the test is over')
  } finally {
    await worker.stop()
  }
})

test('a machine that no worker has is somebody’s task, and taken up once one has it', async () => {
  const before = await work(without, [visit], [])
  const handle = await start(before, 1)
  const task = await openTask(handle, 'act').finally(() => before.stop())
  expect(task.summary).toContain('no worker here has its machine "northwind.visit.1"')

  const after = await work(withVisit, [visit], [visit], before.taskQueue)
  try {
    await handle.completeTask(task.id, { by: task.assignee, retry: true })
    const { promises } = await until(handle, (status) => status.promises.length > 0)
    expect(promises).toMatchObject([{ id: 'visit', state: 'live' }])
    expect(await errorsOf(handle, withVisit)).toEqual([])
    await handle.withdraw('the test is over')
  } finally {
    await after.stop()
  }
})
