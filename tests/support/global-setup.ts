import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {} from 'vitest'
import type { TestProject } from 'vitest/node'
import { findTemporalCli, startDevServer } from '../../client/dev-server/index.ts'
import { searchAttributes } from '../../model/names.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** `host:port` of the dev server that the whole test run shares: `inject('temporalAddress')`. */
    temporalAddress: string
    /** Temporal's command-line program, for tests that start a server of their own. */
    temporalCli: string
  }
}

/** Starts one Temporal dev server, in memory, for the whole test run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cli = await findTemporalCli({ onProgress: (line) => console.error(`[tests] ${line}`) })
  const folder = mkdtempSync(join(tmpdir(), 'amends-tests-'))
  const server = await startDevServer({
    cli: cli.path,
    logFile: join(folder, 'temporal.log'),
    searchAttributes: Object.values(searchAttributes),
  })
  project.provide('temporalAddress', server.address)
  project.provide('temporalCli', cli.path)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
