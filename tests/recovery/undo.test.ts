import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { createActivities, openDependencies } from '../../activities/index.ts'
import { RecoveryClient } from '../../client/recovery-client.ts'
import type { RecoveryHandle } from '../../client/recovery-handle.ts'
import { type ActionTools, definePlaybook, letter } from '../../playbooks/index.ts'
import { replayErrors, store } from '../durable/histories.ts'
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
import { openTask } from './world.ts'

/** What happened, by the reference of its recovery. */
const happened = new Map<string, string[]>()
const log = (reference: string, text: string) =>
  happened.set(reference, [...(happened.get(reference) ?? []), text])

/** Ends when it is not wanted any more, as what waits for an answer of the outside does. */
const untilUnwanted = ({ signal }: ActionTools) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })

const cutShort = definePlaybook({
  name: 'cut-short',
  version: 1,
  facts: z.object({ order: z.string(), owner: z.string(), hangs: z.boolean() }),
  summary: ({ facts }) => `Order ${facts.order} is late`,
  subject: ({ facts }) => `order ${facts.order}`,
  owner: ({ facts }) => facts.owner,
  actions: [
    {
      id: 'ask',
      what: 'Ask for it',
      async run({ failure: { reference } }) {
        log(reference, 'asked')
        return 'I have asked.'
      },
      async undo({ failure: { reference } }) {
        log(reference, 'ask undone')
        return 'I have told them.'
      },
    },
    {
      id: 'wait',
      what: 'Wait for it',
      timeout: 'PT1S',
      retries: 1,
      when: ({ facts }) => !facts.hangs,
      async run({ failure: { reference } }, tools) {
        log(reference, 'waits')
        return untilUnwanted(tools)
      },
    },
    {
      id: 'search',
      what: 'Search for it',
      timeout: 'PT4M',
      when: ({ facts }) => facts.hangs,
      async run({ failure: { reference } }, tools) {
        log(reference, 'searches')
        try {
          return await untilUnwanted(tools)
        } finally {
          log(reference, 'search ended')
        }
      },
      async undo({ failure: { reference } }) {
        log(reference, 'search undone')
        return 'I have called them back.'
      },
    },
  ],
  promise: (_, { after }) => ({ what: 'you hear from me', by: after('P1D') }),
  messages: {
    apology: ({ facts, customer, owner }) => ({
      subject: `Order ${facts.order} is late, and it was our failure`,
      text: letter(customer, owner, [
        `Order ${facts.order} is late, and you waited for it. That is our failure.`,
        'I am sorry. My next step is to search for it, and to tell you what I find.',
      ]),
    }),
  },
})

let temporal: Temporal
let home: string
let dependencies: Awaited<ReturnType<typeof openDependencies>>
let workflowBundle: WorkflowBundleWithSourceMap
let worker: RunningWorker
let client: RecoveryClient<typeof cutShort>

beforeAll(async () => {
  temporal = await connect()
  home = await mkdtemp(join(tmpdir(), 'amends-undo-'))
  dependencies = await openDependencies({ AMENDS_HOME: home }, [cutShort])
  workflowBundle = await bundle(fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)))
  worker = await startWorker(temporal, {
    workflowBundle,
    activities: createActivities(dependencies),
    // A cancellation is heard with a heartbeat.
    maxHeartbeatThrottleInterval: '1 second',
  })
  client = new RecoveryClient({
    client: temporal.client,
    playbooks: [cutShort],
    taskQueue: worker.taskQueue,
  })
})

afterAll(async () => {
  await worker?.stop()
  await dependencies?.close()
  await temporal?.close()
  await rm(home, { recursive: true, force: true })
})

async function start(hangs: boolean): Promise<{ handle: RecoveryHandle; reference: string }> {
  const reference = uniqueId('order')
  const { handle } = await client.startUnchecked({
    ...shipmentFailure,
    playbook: 'cut-short',
    reference,
    occurredAt: new Date().toISOString(),
    facts: { order: 'A-7', owner: 'lena', hangs },
  })
  return { handle, reference }
}

async function replay({ id }: RecoveryHandle, name?: string): Promise<unknown[]> {
  const history = await temporal.client.workflow.getHandle(id).fetchHistory()
  const folder = fileURLToPath(new URL('./histories/', import.meta.url))
  if (name && process.env.RECORD_HISTORIES) store({ workflowId: uniqueId(name), history }, folder)
  return replayErrors(workflowBundle, [{ workflowId: id, history }])
}

it('withdrawn while an action is in flight, cuts it short, and takes all back once that has ended', async () => {
  const { handle, reference } = await start(true)
  await eventually(() => happened.get(reference)?.includes('searches'))
  await handle.withdraw('It was there all the time')
  expect(await handle.result()).toMatchObject({ outcome: 'withdrawn' })
  expect(happened.get(reference)).toEqual([
    'asked',
    'searches',
    'search ended',
    'search undone',
    'ask undone',
  ])
  const ledger = await dependencies.store.effects.list(`${handle.id}/`)
  const rows = ledger.map(({ id, state }) => `${id.slice(handle.id.length)} ${state}`)
  expect(rows.filter((row) => !row.includes('/deliver/'))).toEqual([
    '/0/act/ask done',
    '/0/act/search begun',
    '/0/undo/search done',
    '/0/undo/ask done',
  ])
  expect(await replay(handle, 'withdrawn')).toEqual([])
})

it('an action that takes too long is tried as often as it says, then a person has it', async () => {
  const { handle, reference } = await start(false)
  const task = await openTask(handle, 'act')
  expect(task.summary).toContain('(Action "wait" took longer than PT1S, the time of one try)')
  expect(happened.get(reference)).toEqual(['asked', 'waits', 'waits'])
  await handle.completeTask(task.id, { by: task.assignee, retry: true })
  await eventually(() => happened.get(reference)?.length === 5)
  const again = await eventually(async () => {
    const { tasks } = await handle.status()
    return tasks.find(({ id, kind, state }) => kind === 'act' && state === 'open' && id !== task.id)
  })
  expect(again.summary).toContain('took longer than PT1S')
  await handle.withdraw('the test has seen enough')
  expect(await handle.result()).toMatchObject({ outcome: 'withdrawn' })
  expect(happened.get(reference)?.at(-1)).toBe('ask undone')
  expect(await replay(handle)).toEqual([])
})
