import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setInterval } from 'node:timers'
import { DevServerError } from './errors.ts'
import { cliName, cliVersion, type Environment } from './executables.ts'

const goModule = `github.com/temporalio/cli/cmd/temporal@${cliVersion}`

export interface BuildOptions {
  /** The Go program. */
  readonly go: string
  /** An empty folder on the cache's file system. */
  readonly folder: string
  readonly env: Environment
  readonly onProgress: (line: string) => void
  /** How often to say that the build is alive, in milliseconds. */
  readonly heartbeatMs?: number
}

/**
 * Builds Temporal's command-line program from its public Go module into `folder`; returns its path.
 * @throws DevServerError with the end of what `go` wrote.
 */
export async function buildCli({
  go,
  folder,
  env,
  onProgress,
  heartbeatMs = 10_000,
}: BuildOptions): Promise<string> {
  onProgress(`building Temporal ${cliVersion} with ${go} (once; about 5 minutes on 2 cores) ...`)
  const began = Date.now()
  const flags = [env.GOFLAGS, '-buildvcs=false'].filter(Boolean).join(' ')
  const child = spawn(go, ['install', '-v', goModule], {
    env: { ...env, GOBIN: folder, GOFLAGS: flags },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const killWithUs = () => child.kill('SIGKILL')
  process.once('exit', killWithUs)
  let tail = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-2_000)
  })
  const heartbeat = setInterval(() => {
    // With `-v` it names each package that it compiles: without, the last download would stand there for minutes.
    const latest = tail.trimEnd().split('\n').at(-1) || 'compiling'
    onProgress(`still building Temporal after ${elapsed(began)}: ${latest}`)
  }, heartbeatMs)
  try {
    const [code, signal] = await once(child, 'close')
    if (code !== 0) {
      throw new DevServerError(
        `go install ended with ${signal ?? `status ${code}`}: ${tail.trim() || 'no output'}`,
      )
    }
  } finally {
    clearInterval(heartbeat)
    process.off('exit', killWithUs)
  }
  onProgress(`built Temporal ${cliVersion} in ${elapsed(began)}`)
  return join(folder, cliName)
}

function elapsed(since: number): string {
  const seconds = Math.round((Date.now() - since) / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
