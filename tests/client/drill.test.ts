import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { run } from '../../client/cli/program.ts'
import { type DevServer, startDevServer } from '../../client/dev-server/index.ts'
import type { DrillReport } from '../../client/report/drill.ts'
import { searchAttributes } from '../../model/names.ts'
import { openStore, type Store } from '../../store/index.ts'
import { shipmentFailure } from '../support/shipment.ts'
import { eventually } from '../support/temporal.ts'
import { amends, jsonLines, openRecoveries, type RecoveryWorld } from './harness.ts'

let folder: string
let server: DevServer
let world: RecoveryWorld
let store: Store
/** A file of facts. */
let order: string

// A server of its own: the command line always uses the task queue `amends`.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-drill-'))
  server = await startDevServer({
    cli: inject('temporalCli'),
    logFile: join(folder, 'temporal.log'),
    searchAttributes: Object.values(searchAttributes),
  })
  world = await openRecoveries({ address: server.address, taskQueue: 'amends' })
  vi.stubEnv('TEMPORAL_ADDRESS', server.address)
  vi.stubEnv('AMENDS_HOME', world.home)
  store = await openStore({ home: world.home })
  order = join(folder, 'order.json')
  await writeFile(order, JSON.stringify({ ...shipmentFailure.facts, owner: 'lena' }))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await store?.close()
  await world?.close()
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** A drill that runs until it is stopped. */
async function begin(...options: string[]) {
  const ctrlC = new AbortController()
  let out = ''
  let err = ''
  const ended = run(['drill', 'shipment-delayed', '--json', ...options], {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    stdin: (async function* () {})(),
    env: {},
    interrupted: () => ctrlC.signal,
  })
  const id: string = await eventually(() => {
    if (err !== '') throw new Error(err)
    return jsonLines(out.slice(0, out.lastIndexOf('\n') + 1)).map(idIn)[0]
  })
  return {
    /** As people type it. */
    id: id.slice('recovery/'.length),
    recovery: id,
    async stop(): Promise<DrillReport> {
      ctrlC.abort()
      expect({ status: await ended, err }).toEqual({ status: 0, err: '' })
      const { event, ...report } = JSON.parse(out.trimEnd().split('\n').at(-1) ?? '')
      expect(event).toBe('report')
      return report
    },
  }
}

const idIn = (event: unknown): string | undefined =>
  typeof event === 'object' && event !== null && 'id' in event ? String(event.id) : undefined

const noted = (recovery: string, type: string) =>
  eventually(async () => (await store.journal.ofRecovery(recovery)).some((entry) => entry.type === type))

/** Waits until the customer would know what happens next and by when. */
const isPromised = (id: string) =>
  eventually(async () => {
    const { out } = await amends(['show', id, '--json'])
    return JSON.parse(out).promises.length > 0
  })

const writes = async (id: string) => {
  const ran = await amends(['reply', id, '--text', 'Where is it?'])
  expect(ran).toMatchObject({ status: 0, err: '' })
}

const answerTask = (recovery: string, assignee: string) =>
  eventually(async () => {
    const tasks = await store.tasks.ofRecovery(recovery)
    return tasks.find((task) => task.kind === 'answer' && task.assignee === assignee)
  })

describe('amends drill', () => {
  it('shows that nobody reacted, and to whom it went', async () => {
    const drill = await begin('--time-scale', '20000', '--owner', 'lena', '--facts', order)
    await isPromised(drill.id)
    await writes(drill.id)
    await noted(drill.recovery, 'task.escalated')
    await noted(drill.recovery, 'clock.breached')
    const report = await drill.stop()
    expect(report).toMatchObject({
      id: drill.recovery,
      timeScale: 20_000,
      paged: false,
      closed: true,
      outcome: 'withdrawn',
    })
    const [first] = report.reactions.filter(({ kind }) => kind === 'answer')
    expect(first).toMatchObject({
      what: 'accepting',
      how: 'nobody reacted',
      who: 'lena',
      level: 0,
      tookMs: null,
      inTime: false,
    })
    // As short as it gets: the server fires timers to about a second.
    expect(first?.allowedMs).toBeGreaterThanOrEqual(2_000)
    const [up] = report.escalations.filter(({ task }) => task === first?.task)
    expect(up).toMatchObject({ to: 'omar' })
    expect(report.breaches.map(({ clock }) => clock.split(':')[0])).toContain('page')
    expect(report.messages[0]).toMatchObject({
      kind: 'apology',
      subject: expect.stringMatching(/^\[DRILL\] /),
    })
  })

  it('shows who took it on in time and did it; all is marked, nothing left the house or is on anybody’s record', async () => {
    const drill = await begin('--time-scale', '10', '--owner', 'omar', '--facts', order)
    await isPromised(drill.id)
    await writes(drill.id)
    const { id: task, summary } = await answerTask(drill.recovery, 'omar')
    expect(summary).toMatch(/^\[DRILL\] /)
    const told = async (...words: string[]) =>
      expect(await amends(['task', task, '--by', 'omar', ...words])).toMatchObject({ status: 0, err: '' })
    await told('--accept')
    await told(
      '--text',
      'I have asked the carrier where your order 10380 is, which left 7 days late. I do not know yet.',
    )
    await eventually(async () =>
      (await store.journal.ofRecovery(drill.recovery)).some(
        ({ type, data }) => type === 'drill.sent' && data.kind === 'answer',
      ),
    )

    const [listed] = JSON.parse((await amends(['list', '--json', '--open'])).out).filter(
      ({ id }: { id: string }) => id === drill.recovery,
    )
    expect(listed).toMatchObject({ drill: true })
    expect((await amends(['list'])).out).toContain(`[DRILL] ${drill.id}`)
    expect((await amends(['show', drill.id])).out).toMatch(/^\[DRILL\] shipment-delayed\/drill-/)
    expect(await panelOf(drill.recovery)).toMatch(/^### \[DRILL\] /)

    const report = await drill.stop()
    expect(report).toMatchObject({ closed: true, outcome: 'withdrawn', timeScale: 10 })
    expect(report.reactions.filter(({ kind }) => kind === 'answer')).toMatchObject([
      { who: 'omar', what: 'accepting', how: 'accepted', inTime: true, tookMs: expect.any(Number) },
      { who: 'omar', what: 'doing', how: 'done', inTime: true, tookMs: expect.any(Number) },
    ])
    expect(report.messages.map(({ kind }) => kind)).toEqual(['apology', 'next-step', 'answer'])
    // The drill is withdrawn at its end: what its action would have asked for is not called off either.
    expect(report.notRun).toHaveLength(2)

    const outbox = join(world.home, 'outbox')
    const files = await readdir(outbox)
    const mails = await Promise.all(
      files.map(async (file) => PostalMime.parse(await readFile(join(outbox, file)))),
    )
    const subjects = mails.map(({ subject }) => subject)
    expect(subjects.length).toBeGreaterThan(3)
    expect(subjects.filter((subject) => !subject?.startsWith('[DRILL]'))).toEqual([])
    expect(await store.contacts.of('drill')).toEqual([])
    expect(await store.grants.ofRecovery(drill.recovery)).toEqual([])
    const journal = await store.journal.ofRecovery(drill.recovery)
    expect(journal.filter(({ data }) => data.drill !== true)).toEqual([])
    expect((await amends(['report', '--json'])).out).toContain('"playbooks": []')
    expect(JSON.parse((await amends(['report', '--json', '--drills'])).out).playbooks).toHaveLength(1)
  })

  it('ends also while nobody has read what an unhappy customer asks for', async () => {
    const drill = await begin('--facts', order)
    await isPromised(drill.id)
    expect(await amends(['reply', drill.id, '--text', 'No.', '--unhappy'])).toMatchObject({ status: 0 })
    expect(await drill.stop()).toMatchObject({ closed: true, outcome: 'withdrawn' })
  })

  it('makes up the facts where none are given, and lets an hour be a minute', async () => {
    const drill = await begin()
    const summary = await eventually(async () => {
      const { out } = await amends(['show', drill.id, '--json'])
      return JSON.parse(out).plan?.summary
    })
    expect(await drill.stop()).toMatchObject({ playbook: 'shipment-delayed', summary, timeScale: 60 })
  })

  it('refuses in one line what cannot be rehearsed', async () => {
    const facts = join(folder, 'facts.json')
    await writeFile(facts, '{"daysLate": "many"}')
    const wrong: [string[], string][] = [
      [['parcel-lost'], 'there is no playbook "parcel-lost": known are'],
      [['shipment-delayed', '--owner', 'nobody'], 'the directory has nobody with the ID "nobody"'],
      [['shipment-delayed', '--time-scale', '0.5'], 'It must be a number from 1'],
      [['shipment-delayed', '--facts', facts], 'daysLate'],
      [['shipment-delayed', '--facts', join(folder, 'none.json')], 'there is no file'],
    ]
    for (const [words, why] of wrong) {
      const { status, out, err } = await amends(['drill', ...words])
      expect({ status, out }).toEqual({ status: 2, out: '' })
      expect(err).toMatch(/^amends: [^\n]+\n$/)
      expect(err).toContain(why)
    }
  })
})

/** What the details panel of the web UI shows. */
async function panelOf(recovery: string): Promise<string> {
  const connection = await Connection.connect({ address: server.address })
  try {
    const handle = new Client({ connection }).workflow.getHandle(recovery)
    const metadata: { currentDetails?: string } = await handle.query('__temporal_workflow_metadata')
    return metadata.currentDetails ?? ''
  } finally {
    await connection.close()
  }
}
