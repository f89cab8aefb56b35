import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildCli } from './build.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amends-build-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('says that it is alive, and with what go is busy, until the build is done', async () => {
  const go = join(folder, 'go')
  // Ends only once the heartbeat was seen, so that no machine is too slow for this test.
  const seen = join(folder, 'seen')
  writeFileSync(
    go,
    `#!/bin/sh\necho "go: downloading something" >&2\nwhile [ ! -e ${seen} ]; do sleep 0.1; done\necho "$@" "$GOFLAGS" > "$GOBIN/temporal"\n`,
  )
  chmodSync(go, 0o755)
  const onProgress = (line: string): void => {
    if (/still building .* go: downloading something/.test(line)) writeFileSync(seen, '')
  }
  const path = await buildCli({
    go,
    folder,
    env: { ...process.env, GOFLAGS: '-p=1' },
    onProgress,
    heartbeatMs: 50,
  })
  expect(readFileSync(path, 'utf8').trim()).toBe(
    'install -v github.com/temporalio/cli/cmd/temporal@v1.5.1 -p=1 -buildvcs=false',
  )
})
