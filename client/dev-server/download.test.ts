import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { downloadCli } from './download.ts'

let root: string
let folder: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amends-download-'))
  folder = join(root, 'into')
  mkdirSync(folder)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Stands in for the SDK: `createLocal` runs `body` with the executable's settings as `wanted`. */
function sdk(body: string): string {
  const path = join(root, 'sdk.cjs')
  const createLocal = `createLocal: async ({ server: { executable: wanted } }) => { ${body} }`
  writeFileSync(path, `exports.TestWorkflowEnvironment = { ${createLocal} }`)
  return path
}
const quiet = { onProgress: () => undefined }

test('returns what the SDK fetched into the folder', async () => {
  const body = `require('node:fs').writeFileSync(wanted.downloadDir + '/cli', wanted.type + ' ' + wanted.version)
    return { teardown: async () => {} }`
  const path = await downloadCli({ folder, sdk: sdk(body), ...quiet })
  expect(path).toBe(join(folder, 'cli'))
  expect(readFileSync(path, 'utf8')).toBe('cached-download v1.5.1')
})

test('an unreachable service is an error with its reason', async () => {
  const body = `throw new Error('failed to lookup address')`
  await expect(downloadCli({ folder, sdk: sdk(body), ...quiet })).rejects.toThrow('failed to lookup address')
})

test('a service that never answers is given up', async () => {
  const body = 'return new Promise((resolve) => setTimeout(resolve, 3_600_000))'
  await expect(downloadCli({ folder, sdk: sdk(body), stallMs: 100, ...quiet })).rejects.toThrow(
    'no data arrived',
  )
})
