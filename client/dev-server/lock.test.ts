import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tryLock } from './lock.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amends-lock-'))
  file = join(folder, 'thing.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function take(): () => void {
  const attempt = tryLock(file)
  if (!('release' in attempt)) throw new Error(`held by ${attempt.heldBy}`)
  return attempt.release
}

test('held once at a time, and free after release', () => {
  const release = take()
  expect(tryLock(file)).toEqual({ heldBy: process.pid })
  release()
  take()()
  expect(readdirSync(folder)).toEqual([])
})

test('a living process keeps its lock; once dead, it is taken over', async () => {
  const other = spawn('sleep', ['600'])
  writeFileSync(file, String(other.pid))
  expect(tryLock(file)).toEqual({ heldBy: other.pid })
  const gone = new Promise((resolve) => other.once('exit', resolve))
  other.kill('SIGKILL')
  await gone
  take()()
  expect(existsSync(file)).toBe(false)
})

test('a lock with our own process ID that we never took is of an earlier life', () => {
  writeFileSync(file, String(process.pid))
  take()()
})

test('a second release takes nothing from the next holder', () => {
  const first = take()
  first()
  const second = take()
  first()
  expect(existsSync(file)).toBe(true)
  second()
})
