import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs'
import { Socket } from 'node:net'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DevServerError, PortTakenError } from './errors.ts'

/** How a process ended: its exit status, or the signal that killed it. */
export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** A running child process that does not outlive this one. */
export interface Child {
  readonly pid: number
  /** Resolves when the process is gone, whatever ended it; never rejects. */
  readonly exited: Promise<Exit>
  /** Asks it to end (SIGTERM), insists (SIGKILL) after the grace time, and resolves when it is gone. */
  stop(): Promise<Exit>
}

export interface ChildOptions {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string | undefined>>
  /** What it writes is appended here; the folder is made. */
  readonly logFile: string
  /** Milliseconds between asking and insisting. */
  readonly graceMs?: number
}

/**
 * Starts a process in a group of its own, so that Ctrl-C reaches this process alone, which ends its children in order.
 * @throws DevServerError when the command cannot be run.
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { command, args, env = process.env, logFile, graceMs = 5_000 } = options
  mkdirSync(dirname(logFile), { recursive: true })
  const log = openSync(logFile, 'a')
  const child = spawn(command, args, {
    env,
    stdio: ['ignore', log, log],
    detached: process.platform !== 'win32',
  })
  closeSync(log)
  const exited = new Promise<Exit>((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
  )
  await new Promise((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', (error) => reject(new DevServerError(`cannot run ${command}: ${error.message}`)))
  })
  const { pid } = child
  if (pid === undefined) throw new DevServerError(`cannot run ${command}`)
  const release = endWithParent(child, pid)
  void exited.then(release)
  return {
    pid,
    exited,
    stop: async () => {
      child.kill('SIGTERM')
      const patience = new AbortController()
      const expired = pause(graceMs, undefined, { signal: patience.signal }).catch(() => undefined)
      await Promise.race([exited, expired])
      patience.abort()
      child.kill('SIGKILL')
      return exited
    },
  }
}

/**
 * A shell waits on a pipe that closes however this process ends, `kill -9` included, and then ends the child.
 * Windows has no such shell: there the child ends when this process exits in order.
 */
function endWithParent(child: ChildProcess, pid: number): () => void {
  if (process.platform === 'win32') {
    const kill = () => child.kill()
    process.once('exit', kill)
    return () => process.off('exit', kill)
  }
  const script = 'read _; kill -TERM "$0" && sleep 5 && kill -KILL "$0"'
  const guard = spawn('/bin/sh', ['-c', script, String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  guard.unref()
  guard.once('error', () => undefined)
  if (guard.stdin instanceof Socket) guard.stdin.unref()
  return () => guard.kill('SIGKILL')
}

/** How much a log file holds before a process is started: what comes after is that process's own. */
export function logSize(logFile: string): number {
  return statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
}

/**
 * What to say of a process that ended before it was ready: its last line, else how it ended, and where to read more. Of a
 * Go program that panicked, the line before that: the stack below it tells people nothing.
 */
export function endedEarly(name: string, logFile: string, logBegins: number, exit: Exit): DevServerError {
  const written = readFileSync(logFile).subarray(logBegins).toString('utf8')
  const lines = written.split('\n').filter((line) => line.trim() !== '')
  const panic = lines.findIndex((line) => line.startsWith('panic:'))
  const telling = panic < 0 ? lines.at(-1) : lines[Math.max(0, panic - 1)]
  const why = telling?.trim() ?? `it ended with ${describe(exit)}`
  const Kind = /EADDRINUSE|address already in use/.test(why) ? PortTakenError : DevServerError
  return new Kind(`${name} did not start: ${why} (log: ${logFile})`)
}

/** Says how a process ended: `status 1`, or the signal that killed it. */
export function describe({ code, signal }: Exit): string {
  return signal ?? `status ${code}`
}
