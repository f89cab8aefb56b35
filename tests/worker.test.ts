import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, Connection } from '@temporalio/client'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { expect, inject, test } from 'vitest'
import { freePort, startDevServer } from '../client/dev-server/index.ts'
import { searchAttributes } from '../model/names.ts'
import { bundleOptions } from '../worker/bundle.ts'
import { connectWorker } from '../worker/connection.ts'
import { requireSearchAttributes } from '../worker/search-attributes.ts'
import { createWorker } from '../worker/worker.ts'

const quiet = new DefaultLogger('ERROR')

test('a server that is down is named, with what starts one', async () => {
  const address = `127.0.0.1:${await freePort()}`
  await expect(connectWorker({ TEMPORAL_ADDRESS: address })).rejects.toThrow(
    new RegExp(`no Temporal server answers at ${address}: .*amends dev`),
  )
})

test('missing search attributes are named, with the command that adds them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amends-worker-'))
  const bare = await startDevServer({
    cli: inject('temporalCli'),
    logFile: join(folder, 'log'),
    searchAttributes: [searchAttributes.step],
  })
  const { connection, namespace } = await connectWorker({ TEMPORAL_ADDRESS: bare.address })
  try {
    await expect(requireSearchAttributes(connection, namespace)).rejects.toThrow(
      /lacks .* AmendsPlaybook, AmendsOwner, .*create --namespace default --name AmendsPlaybook .* --type Keyword/,
    )
  } finally {
    await connection.close()
    await bare.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a server with all search attributes passes', async () => {
  const { connection, namespace } = await connectWorker({ TEMPORAL_ADDRESS: inject('temporalAddress') })
  try {
    await expect(requireSearchAttributes(connection, namespace)).resolves.toBeUndefined()
  } finally {
    await connection.close()
  }
})

test('a worker carries on when its server is killed and started again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amends-worker-'))
  const options = {
    cli: inject('temporalCli'),
    logFile: join(folder, 'log'),
    dbFile: join(folder, 'temporal.db'),
    searchAttributes: Object.values(searchAttributes),
  }
  const workflowsPath = fileURLToPath(new URL('./support/hello.workflow.ts', import.meta.url))
  const bundle = await bundleWorkflowCode({ ...bundleOptions(quiet), workflowsPath })
  let server = await startDevServer(options)
  const { connection, namespace } = await connectWorker({ TEMPORAL_ADDRESS: server.address })
  const worker = await createWorker({ connection, namespace, activities: {}, bundle })
  const running = worker.run()
  try {
    const clientConnection = await Connection.connect({ address: server.address })
    const client = new Client({ connection: clientConnection })
    const handle = await client.workflow.start('hello', {
      args: ['you'],
      workflowId: 'w',
      taskQueue: 'amends',
    })
    process.kill(server.pid, 'SIGKILL')
    await server.exited
    server = await startDevServer({ ...options, port: server.port })
    await handle.signal('proceed')
    expect(await handle.result()).toBe('hello you')
    await clientConnection.close()
  } finally {
    worker.shutdown()
    await running
    await connection.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
