import { guard } from './guard.ts'
import { run } from './program.ts'

/** From the first call on, Ctrl-C is ours to handle; the second Ctrl-C ends the process at once. */
function interrupted(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort())
  return controller.signal
}

// What a playbook logs is for its author, and no part of our output, which a program may read.
Object.assign(console, { log: console.error, info: console.error, debug: console.error })

const args = process.argv.slice(2)
// Those that run the code of playbooks, and nothing that takes long without a pause.
const { end } = guard(args[0] === 'playbook' ? 60 : null)
end(
  await run(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    env: process.env,
    interrupted,
  }),
)
