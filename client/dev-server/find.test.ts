import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cachedCli } from './executables.ts'
import { type FindOptions, findTemporalCli } from './find.ts'

let folder: string
let lines: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amends-find-'))
  lines = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function executable(path: string, script = 'exit 0'): string {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

const unreachable = async (): Promise<string> => {
  throw new Error('no route to host')
}
const place = () => ({
  named: join(folder, 'named'),
  onPath: join(folder, 'path', 'temporal'),
  go: join(folder, 'path', 'go'),
  cached: cachedCli(join(folder, 'cache')),
})

function find(options: Partial<FindOptions> = {}) {
  const env = { PATH: join(folder, 'path'), AMENDS_CACHE: join(folder, 'cache'), ...options.env }
  return findTemporalCli({ onProgress: (line) => lines.push(line), download: unreachable, ...options, env })
}

/** A `go` that "builds" what the real one would, and shows what it was asked for. */
const workingGo = 'echo "go: $@ $GOFLAGS" > "$GOBIN/temporal"; exec /bin/chmod 755 "$GOBIN/temporal"'

describe('the order of finding', () => {
  test('TEMPORAL_CLI comes before everything', async () => {
    const { named, onPath, cached } = place()
    for (const path of [named, onPath, cached]) executable(path)
    expect(await find({ env: { TEMPORAL_CLI: named } })).toEqual({ path: named, source: 'TEMPORAL_CLI' })
  })

  test('the PATH comes before the cache', async () => {
    const { onPath, cached } = place()
    for (const path of [onPath, cached]) executable(path)
    expect(await find()).toEqual({ path: onPath, source: 'PATH' })
  })

  test('the cache comes before a download', async () => {
    const { cached } = place()
    executable(cached)
    expect(await find()).toEqual({ path: cached, source: 'cache' })
  })

  test('a download comes before a build, and is kept', async () => {
    const { go, cached } = place()
    executable(go, workingGo)
    const download: FindOptions['download'] = async ({ folder: scratch }) =>
      executable(join(scratch, 'any-name'))
    expect(await find({ download })).toEqual({ path: cached, source: 'download' })
    expect(await find()).toEqual({ path: cached, source: 'cache' })
    expect(readdirSync(join(folder, 'cache'))).toHaveLength(1)
  })

  test('a build from source comes last, and is kept', async () => {
    const { go, cached } = place()
    executable(go, workingGo)
    expect(await find()).toEqual({ path: cached, source: 'build' })
    expect(await find()).toEqual({ path: cached, source: 'cache' })
    expect(readdirSync(join(folder, 'cache'))).toHaveLength(1)
    expect(lines.join('\n')).toContain('building Temporal')
  })
})

describe('errors', () => {
  test('TEMPORAL_CLI that names nothing runnable is an error, not skipped', async () => {
    executable(place().onPath)
    writeFileSync(place().named, 'not executable')
    await expect(find({ env: { TEMPORAL_CLI: place().named } })).rejects.toThrow(/TEMPORAL_CLI names .*named/)
  })

  test('where nothing works, one error lists the ways', async () => {
    const error = await find().catch((caught: Error) => caught)
    expect(error).toMatchObject({ name: 'DevServerError' })
    expect(String(error)).toMatch(/PATH.*TEMPORAL_CLI.*no route to host.*no `go` on the PATH/s)
  })

  test('a failing build shows what go said, leaves no trace and no lock', async () => {
    executable(place().go, 'echo "no space left on device" >&2; exit 2')
    await expect(find()).rejects.toThrow(/status 2: no space left on device/)
    expect(readdirSync(join(folder, 'cache'))).toEqual([])
  })
})

test('of two that look at once, one builds and the other waits for it', async () => {
  const counter = join(folder, 'built')
  executable(place().go, `echo built >> ${counter}; /bin/sleep 1; ${workingGo}`)
  const found = await Promise.all([find(), find()])
  expect(found.map(({ source }) => source).sort()).toEqual(['build', 'cache'])
  expect(found.map(({ path }) => path)).toEqual([place().cached, place().cached])
  expect(lines.filter((line) => line.includes('waiting for it'))).toHaveLength(1)
})

test('a dead process leaves neither its lock nor its scratch folder in the way', async () => {
  const noProcess = 2 ** 30
  const scratch = join(folder, 'cache', `partial-${noProcess}-x`)
  mkdirSync(scratch, { recursive: true })
  writeFileSync(`${place().cached}.lock`, String(noProcess))
  executable(place().go, workingGo)
  expect(await find()).toMatchObject({ source: 'build' })
  expect(existsSync(scratch)).toBe(false)
})
