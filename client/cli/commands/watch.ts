import { setTimeout as pause } from 'node:timers/promises'
import { Command } from 'commander'
import type { RecoveryHandle } from '../../recovery-handle.ts'
import type { RecoverySummary } from '../../visibility.ts'
import { paintFor } from '../format/paint.ts'
import { statusText } from '../format/status.ts'
import { when } from '../format/time.ts'
import { timeline } from '../format/timeline.ts'
import { findRecovery, idHelp, shortId } from '../ids.ts'
import { type Io, jsonLine, line } from '../io.ts'
import { type Recoveries, withRecoveries } from '../session.ts'
import { recoveryTable } from './list.ts'

/** How often the server is asked, in milliseconds: it fires timers to about a second. */
const everyMs = 1_000
const redraw = '\u001B[H\u001B[2J'

interface Options {
  readonly json?: true
}

/** `amends watch [ID]` */
export function watchCommand(io: Io): Command {
  return new Command('watch')
    .description('follow a recovery until it ends, or all that run until Ctrl-C')
    .argument('[id]', idHelp)
    .option('--json', 'print JSON lines: what happened, or each recovery that changed')
    .action((id: string | undefined, options: Options) =>
      withRecoveries(async (recoveries) => {
        if (id === undefined) await watchAll(recoveries, io, options)
        else await watchOne(await findRecovery(recoveries, id), io, options)
      }),
    )
}

async function watchOne(handle: RecoveryHandle, io: Io, { json }: Options): Promise<void> {
  const isLive = io.stdout.isTTY === true && !json
  const told = new Set<string>()
  const interrupted = io.interrupted()
  do {
    const status = await handle.status()
    if (isLive) io.stdout.write(redraw + statusText(status, new Date().toISOString(), paintFor(io)))
    else {
      for (const happening of timeline(status).filter(({ key }) => !told.has(key))) {
        told.add(happening.key)
        if (json) jsonLine(io.stdout, { id: handle.id, ...happening })
        else line(io.stdout, `${when(happening.at)}  ${happening.text}`)
      }
    }
    if (!status.closed) continue
    if (json) jsonLine(io.stdout, { id: handle.id, key: 'ended', outcome: status.outcome })
    else line(io.stdout, `${shortId(handle.id)} has ended: ${status.outcome ?? 'without an outcome'}`)
    return
  } while (await goOn(interrupted))
}

async function watchAll(recoveries: Recoveries, io: Io, { json }: Options): Promise<void> {
  const isLive = io.stdout.isTTY === true && !json
  const last = new Map<string, string>()
  const interrupted = io.interrupted()
  do {
    const running: RecoverySummary[] = []
    // What has ended since we last looked is told once more; what had ended before is not.
    for await (const each of recoveries.list()) if (each.open || last.has(each.id)) running.push(each)
    if (isLive) io.stdout.write(redraw + recoveryTable(running, io))
    for (const each of running) {
      const now = JSON.stringify(each)
      if (last.get(each.id) === now) continue
      last.set(each.id, now)
      if (json) jsonLine(io.stdout, each)
      else if (!isLive) line(io.stdout, summaryLine(each))
    }
  } while (await goOn(interrupted))
}

function summaryLine({ id, step, owner, slaState, breaches, outcome }: RecoverySummary): string {
  const parts = [step, outcome, owner, slaState, breaches > 0 ? `${breaches} breached` : null]
  return `${shortId(id)}: ${parts.filter((part) => part !== null).join(', ')}`
}

/** Rests until it is time to look again. False: Ctrl-C. */
async function goOn(interrupted: AbortSignal): Promise<boolean> {
  await pause(everyMs, undefined, { signal: interrupted }).catch(() => undefined)
  return !interrupted.aborted
}
