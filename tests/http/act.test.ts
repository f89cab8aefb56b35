import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import PostalMime, { type Email } from 'postal-mime'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createActivities, openDependencies } from '../../activities/index.ts'
import { secretOf } from '../../activities/secret.ts'
import { RecoveryClient } from '../../client/recovery-client.ts'
import type { RecoveryHandle } from '../../client/recovery-handle.ts'
import { createApp } from '../../http/app.ts'
import { shipmentDelayed } from '../../playbooks/index.ts'
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

const base = 'http://links.test'

let home: string
let temporal: Temporal
let dependencies: Awaited<ReturnType<typeof openDependencies>>
let worker: RunningWorker
let client: RecoveryClient<typeof shipmentDelayed>
let app: Hono

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'amends-act-'))
  temporal = await connect()
  dependencies = await openDependencies({ AMENDS_HOME: home, AMENDS_URL: base })
  worker = await startWorker(temporal, {
    workflowBundle: await bundle(fileURLToPath(new URL('../../workflows/index.ts', import.meta.url))),
    activities: createActivities(dependencies),
  })
  client = new RecoveryClient({
    client: temporal.client,
    playbooks: [shipmentDelayed],
    taskQueue: worker.taskQueue,
  })
  app = createApp({
    store: dependencies.store,
    directory: dependencies.directory,
    recoveries: client,
    secret: await secretOf({ home })(),
    isTemporalUp: async () => true,
    now: Date.now,
    logger: { info: () => undefined, error: () => undefined },
  })
})
afterAll(async () => {
  await worker?.stop()
  await dependencies?.close()
  await temporal?.close()
  await rm(home, { recursive: true, force: true })
})

async function mails(): Promise<Email[]> {
  const folder = join(home, 'outbox')
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.eml'))
  return Promise.all(files.map(async (file) => PostalMime.parse(await readFile(join(folder, file)))))
}

/** The path of the link in the one notice of a task to a person. */
const linkTo = (task: string, email: string): Promise<string> =>
  eventually(async () => {
    const notices = (await mails()).filter(
      ({ to, text }) => to?.[0]?.address === email && text?.includes(`amends task ${task} `),
    )
    expect(notices.length).toBeLessThanOrEqual(1)
    return new RegExp(`^${base}(/act/\\S+)$`, 'm').exec(notices[0]?.text?.replaceAll('\r', '') ?? '')?.[1]
  })

const openTask = (handle: RecoveryHandle, kind: string) =>
  eventually(async () => (await handle.status()).tasks.find((task) => task.kind === kind))

/** The store follows the recovery within a moment, and the page shows what the store has. */
const shown = (path: string) =>
  eventually(async () => {
    const response = await app.request(path)
    return response.status === 200 && response.text()
  })

const post = (path: string, typed: Record<string, string>) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(typed) })

async function start(): Promise<RecoveryHandle> {
  const { handle } = await client.start({
    ...shipmentFailure,
    playbook: 'shipment-delayed',
    reference: uniqueId('act'),
    occurredAt: new Date().toISOString(),
    facts: { ...shipmentDelayed.facts.parse(shipmentFailure.facts), owner: 'lena' },
  })
  await handle.reply({ text: 'Where is my parcel?' })
  return handle
}

it('takes a task on and answers the customer by the link of a notice, each click once', async () => {
  const handle = await start()
  const { id } = await openTask(handle, 'answer')
  const path = await linkTo(id, 'lena.voss@example.com')
  const look = async () => (await handle.status()).tasks.find((task) => task.id === id)

  expect(await shown(path)).toContain('I take this on')
  await app.request(path, { method: 'HEAD', headers: { 'user-agent': 'Slackbot-LinkExpanding 1.0' } })
  expect(await look()).toMatchObject({ state: 'open', acceptedAt: null })

  const accept = { action: 'accept', revision: '1' }
  const clicks = await Promise.all([post(path, accept), post(path, accept)])
  expect(clicks.map(({ status }) => status)).toEqual([303, 303])
  expect(await look()).toMatchObject({ state: 'open', assignee: 'lena', acceptedAt: expect.any(String) })

  const answer = {
    action: 'answer',
    text: 'Dear Patricia McKenna,\n\nIt is in Cork now.',
    revision: '2',
  }
  expect((await post(path, answer)).status).toBe(303)
  expect((await post(path, answer)).status).toBe(303)
  expect(await look()).toMatchObject({ state: 'done', closedBy: 'lena' })

  const late = await post(path, { action: 'decline', revision: '2' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('This was done by Lena Voss')
  expect(await eventually(async () => (await shown(path)).includes('This was done by Lena Voss'))).toBe(true)
})

it('hands a task to a colleague, whose own link works while the old one does not', async () => {
  const handle = await start()
  const { id } = await openTask(handle, 'answer')
  const path = await linkTo(id, 'lena.voss@example.com')
  await shown(path)
  expect((await post(path, { action: 'hand-over', to: 'ruth' })).status).toBe(303)
  const refused = await post(path, { action: 'accept' })
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('This is with Ruth Okafor now.')
  const hers = await linkTo(id, 'ruth.okafor@example.com')
  expect((await post(hers, { action: 'accept' })).status).toBe(303)
  const task = (await handle.status()).tasks.find((each) => each.id === id)
  expect(task).toMatchObject({ state: 'open', assignee: 'ruth', acceptedAt: expect.any(String) })
})
