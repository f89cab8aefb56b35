import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, vi } from 'vitest'
import { type DevServer, startDevServer } from '../../client/dev-server/index.ts'
import { searchAttributes } from '../../model/names.ts'
import { shipmentFailure } from '../support/shipment.ts'
import { eventually } from '../support/temporal.ts'
import { amends, openRecoveries, type RecoveryWorld } from './harness.ts'

/** A server with a worker, which the command line finds by its environment. */
export interface CliWorld extends RecoveryWorld {
  readonly folder: string
  readonly server: DevServer
}

/** A server of its own: the command line always uses the task queue `amends`. */
export async function openCliWorld(): Promise<CliWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'amends-cli-'))
  const server = await startDevServer({
    cli: inject('temporalCli'),
    logFile: join(folder, 'temporal.log'),
    searchAttributes: Object.values(searchAttributes),
  })
  const world = await openRecoveries({ address: server.address, taskQueue: 'amends' })
  vi.stubEnv('TEMPORAL_ADDRESS', server.address)
  vi.stubEnv('AMENDS_HOME', world.home)
  return {
    ...world,
    folder,
    server,
    async close() {
      vi.unstubAllEnvs()
      await world.close()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Of the built-in team, where no directory is set up. */
export const facts = { ...shipmentFailure.facts, owner: 'lena' }

export const failure = (reference: string, changes: object = {}) => ({
  ...shipmentFailure,
  facts,
  reference,
  occurredAt: new Date().toISOString(),
  ...changes,
})

/** Starts a recovery by the command line, and returns its ID. */
export async function start(reference: string): Promise<string> {
  const ran = await amends(['start', '-'], { stdin: JSON.stringify(failure(reference)) })
  expect(ran).toMatchObject({ status: 0, err: '' })
  return `shipment-delayed/${reference}`
}

/** The first open task of a kind, from the inbox that people see. */
export const openTask = (kind: string, id: string): Promise<string> =>
  eventually(async () => {
    const { out } = await amends(['inbox', '--json'])
    const tasks: { id: string; kind: string; recovery: string }[] = JSON.parse(out)
    return tasks.find((task) => task.kind === kind && task.recovery === `recovery/${id}`)?.id
  })

/** Waits until the customer knows what happens next and by when. */
export const isPromised = (id: string): Promise<boolean> =>
  eventually(async () => {
    const { out } = await amends(['show', id, '--json'])
    return JSON.parse(out).promises.length > 0
  })
