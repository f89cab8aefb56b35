import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exit, line } from './io.ts'
import { endLoops } from './stuck.ts'

/**
 * Sees to it that a process ends with what its command has found, whatever the code of playbooks does in it: none ends it in the
 * middle as if all were well, keeps it from ending, or fails with a stack trace.
 * @param patience seconds after which code that lets nothing else happen is taken for a loop that never ends; null: never
 */
export function guard(patience: number | null): { end(status: number): void } {
  const isStuck = patience === null ? () => false : endLoops(patience)
  let isDone = false
  let isWaiting = false
  const fail = (why: string): void => {
    isDone = true
    line(process.stderr, `amends: ${why}`)
    process.exit(exit.failed)
  }
  // Whoever reads our output may stop early: `amends list | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    isDone = true
    process.exit(exit.done)
  })
  process.on('uncaughtException', (error: unknown) =>
    fail(
      `nobody waited for what failed${placeOf(error)}: ${error instanceof Error ? error.message : String(error)}`,
    ),
  )
  process.on('beforeExit', () => {
    isWaiting = true
  })
  process.on('exit', (status) => {
    if (isDone) return
    const why = isStuck()
      ? `nothing else could happen for ${patience} seconds: a playbook may go round in circles`
      : isWaiting
        ? 'what it waits for never comes: a playbook may wait for it while it is loaded'
        : `something called process.exit(${status}): a playbook may`
    line(process.stderr, `amends: it ended before it was done, as ${why}`)
    process.exitCode = exit.failed
  })
  return {
    end(status) {
      isDone = true
      process.exitCode = status
      // A playbook may have begun what goes on for ever, as a connection that stays open. What is written by then arrives.
      process.stdout.write('', () => setTimeout(() => process.exit(status), 1000).unref())
    },
  }
}

/** Where the code stands that failed: the first file of the stack trace. */
function placeOf(error: unknown): string {
  const [, file, at] =
    /\(?((?:file:\/\/)?\/[^\s()]+?)(:\d+:\d+)/.exec((error instanceof Error && error.stack) || '') ?? []
  if (file === undefined) return ''
  return ` at ${relative('', file.startsWith('file:') ? fileURLToPath(file) : file)}${at}`
}
