import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/** The outcome of one attempt: the lock, or the process that holds it (`undefined` if it let go meanwhile). */
export type LockAttempt = { readonly release: () => void } | { readonly heldBy: number | undefined }

/** Paths held by this very process: its own ID in a lock file may also stem from an earlier life (containers). */
const held = new Set<string>()
let sequence = 0

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it exists, and belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Takes the lock file at `path` for this process, at once or not at all. A dead holder's lock is taken over. */
export function tryLock(path: string): LockAttempt {
  if (create(path)) return lockOf(path)
  const holder = holderOf(path)
  if (holder === undefined || isHeld(path, holder)) return { heldBy: holder }
  removeStale(path, holder)
  return create(path) ? lockOf(path) : { heldBy: holderOf(path) }
}

function lockOf(path: string): LockAttempt {
  held.add(path)
  let released = false
  return {
    release: () => {
      if (released) return
      released = true
      held.delete(path)
      rmSync(path, { force: true })
    },
  }
}

function isHeld(path: string, holder: number): boolean {
  return holder === process.pid ? held.has(path) : isAlive(holder)
}

/** Linking a finished file creates the lock together with its content: nobody ever reads half of it. */
function create(path: string): boolean {
  const draft = unique(path)
  writeFileSync(draft, String(process.pid))
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function holderOf(path: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10)
  } catch {
    return undefined
  }
}

/** Moves the stale file away before deleting it, so that of two that found it stale, none deletes the other's new lock. */
function removeStale(path: string, holder: number): void {
  const away = unique(path)
  try {
    renameSync(path, away)
    if (holderOf(away) !== holder) linkSync(away, path)
  } catch {
    // Another process was faster; the next attempt shows who holds it.
  } finally {
    rmSync(away, { force: true })
  }
}

function unique(path: string): string {
  sequence += 1
  return `${path}.${process.pid}.${sequence}`
}
