import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { secretOf } from './secret.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-secret-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const asText = (secret: Uint8Array) => new TextDecoder().decode(secret)

test('is the one given', async () => {
  const given = 'x'.repeat(32)
  expect(asText(await secretOf({ secret: given, home: folder })())).toBe(given)
  expect(await readdir(folder)).toEqual([])
})

test('given too short, is refused at once', () => {
  expect(() => secretOf({ secret: 'x'.repeat(31), home: folder })).toThrow(
    /^AMENDS_SECRET is too short: give at least 32 characters/,
  )
})

test('is made once, for its owner alone, however many ask for it at the same time', async () => {
  const home = join(folder, 'new')
  const secrets = await Promise.all(Array.from({ length: 20 }, () => secretOf({ home })()))
  const [first = new Uint8Array()] = secrets
  expect(new Set(secrets.map(asText)).size).toBe(1)
  expect(first.length).toBeGreaterThanOrEqual(32)
  expect(await readdir(home)).toEqual(['secret'])
  expect((await stat(join(home, 'secret'))).mode & 0o777).toBe(0o600)
  expect((await readFile(join(home, 'secret'), 'utf8')).trim()).toBe(asText(first))
  expect(asText(await secretOf({ home })())).toBe(asText(first))
})

test('in a file cut short, is refused until the file is mended', async () => {
  const file = join(folder, 'secret')
  await writeFile(file, 'short\n')
  const secret = secretOf({ home: folder })
  await expect(secret()).rejects.toThrow(`The secret in ${file} is too short`)
  await writeFile(file, 'y'.repeat(40))
  expect(asText(await secret())).toBe('y'.repeat(40))
})

test('that cannot be made says where, and what to do instead', async () => {
  await writeFile(join(folder, 'file'), '')
  const home = join(folder, 'file', 'home')
  await expect(secretOf({ home })()).rejects.toThrow(/^Cannot (read|make) the secret .*secret: /)
})
