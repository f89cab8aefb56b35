import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A program that a test starts in a process of its own, and may kill. */
export interface Child {
  /** The next line that it prints. */
  line(): Promise<string>
  kill(): void
  /** How it ended: an exit status, or the signal that killed it. */
  ended: Promise<number | NodeJS.Signals>
}

/** Starts a TypeScript file of this project. `input` reaches it as JSON, its first argument. */
export function startChild(file: URL, input: unknown): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(file), JSON.stringify(input)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    async line() {
      const { value, done } = await lines.next()
      if (done) throw new Error('The child process ended without another line')
      return value
    },
    kill: () => void child.kill('SIGKILL'),
    ended: once(child, 'exit').then(([status, signal]) => signal ?? status),
  }
}
