import { randomBytes, randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Command, InvalidArgumentError } from 'commander'
import { openDirectory } from '../../../activities/directory.ts'
import { drillPrefix } from '../../../model/drill.ts'
import { generateFacts, insteadOfMadeUp, NoExample } from '../../../playbooks/facts/generate.ts'
import type { Playbook } from '../../../playbooks/index.ts'
import { before } from '../../../time/dates.ts'
import { EventRefused, RecoveryClosed } from '../../errors.ts'
import type { Completion, RecoveryHandle } from '../../recovery-handle.ts'
import { drillReport } from '../../report/drill.ts'
import { drillsEnd } from '../../report/reactions.ts'
import type { RecoveryStatus } from '../../status.ts'
import { unread } from '../../status.ts'
import { drillText } from '../format/drill.ts'
import { paintFor } from '../format/paint.ts'
import { when } from '../format/time.ts'
import { timeline } from '../format/timeline.ts'
import { shortId } from '../ids.ts'
import { type Io, jsonLine, line, UsageError } from '../io.ts'
import { readFacts } from '../read-facts.ts'
import { playbooksHere, withRecoveries, withStore } from '../session.ts'

interface Options {
  readonly facts?: string
  readonly page?: true
  readonly timeScale?: number
  readonly owner?: string
  readonly json?: true
}

/** How often the server is asked, in milliseconds: it fires timers to about a second. */
const everyMs = 1_000
/** For how long a drill that was stopped may take to close. */
const longestEndMs = 15_000
/** An hour is a minute: short enough to sit through, long enough to react by hand. */
const quickScale = 60

/** `amends drill NAME` */
export function drillCommand(io: Io): Command {
  return new Command('drill')
    .description(
      'rehearse a breakdown on the real server, with a made-up failure and nothing leaving the house; ends with a report',
    )
    .argument('<playbook>', 'the kind of failure')
    .option(
      '--facts <file>',
      'the facts, or a whole failure as "amends start" takes it, as JSON; - for standard input; default: made up',
    )
    .option('--page', 'people of ours get their notices for real; else those stay in the outbox, too')
    .option(
      '--time-scale <n>',
      `how many times as fast clocks run; default ${quickScale}, so that an hour is a minute, but 1 with --page, as people need the time that they would have`,
      scale,
    )
    .option('--owner <person>', 'who is to own it; default: as the playbook decides')
    .option('--json', 'print JSON lines: that it began, what happened, the report')
    .addHelpText('after', help)
    .action((name: string, options: Options) => drill(io, name, options))
}

const help = `
The drill runs until it closes, or until Ctrl-C, which withdraws it. Take tasks on meanwhile as if they were real ("amends
inbox"), and play the customer ("amends reply ID"). Actions of the playbook are not run, as they may do anything; remedies are
booked nowhere; what would have been written to the customer is in the outbox folder of the worker.`

async function drill(io: Io, name: string, options: Options): Promise<void> {
  const playbook = await playbookCalled(name)
  const facts = await factsFor(io, playbook, options)
  if (options.owner !== undefined) await checkOwner(options.owner)
  const page = options.page === true
  const timeScale = options.timeScale ?? (page ? 1 : quickScale)
  const now = new Date().toISOString()
  const failure = {
    playbook: name,
    reference: `${drillPrefix}${now.slice(0, 10).replaceAll('-', '')}-${randomBytes(4).toString('hex')}`,
    occurredAt: now,
    customer: madeUpCustomer,
    facts,
  }
  const interrupted = io.interrupted()
  await withRecoveries(async (recoveries) => {
    const { handle } = await recoveries.startUnchecked(failure, {
      timeScale,
      drill: { page, ...(options.owner === undefined ? {} : { owner: options.owner }) },
    })
    if (options.json) jsonLine(io.stdout, { event: 'began', id: handle.id, timeScale, page, facts })
    else line(io.stdout, `[DRILL] ${shortId(handle.id)} began; Ctrl-C ends it`)
    const status = await follow(handle, io, options, interrupted)
    const journal = await withStore((store) => store.journal.ofRecovery(handle.id))
    const report = drillReport(status, journal)
    if (options.json) jsonLine(io.stdout, { event: 'report', ...report })
    else io.stdout.write(`\n${drillText(report, paintFor(io))}`)
  })
}

/** Nobody real, at an address under a domain that no mail can ever reach (RFC 2606). */
const madeUpCustomer = {
  id: 'drill',
  name: 'Robin Example',
  email: 'robin@drill.invalid',
  locale: 'en',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
}

async function playbookCalled(name: string): Promise<Playbook> {
  const known = await playbooksHere()
  const found = known.find((each) => each.name === name)
  if (found) return found
  throw new UsageError(
    `there is no playbook "${name}": known are ${known.map((each) => each.name).join(', ')}`,
  )
}

async function factsFor(io: Io, playbook: Playbook, { facts: file }: Options): Promise<unknown> {
  if (file !== undefined) return (await readFacts(playbook, file, io)).facts
  const people = await (await openDirectory()).everyone()
  const [first, ...rest] = people.filter(({ reportsTo }) => reportsTo !== undefined).map(({ id }) => id)
  try {
    return generateFacts(playbook.facts, {
      seed: randomInt(2 ** 31),
      // Not today: a letter may not name a day that is still to come, or not over yet, without promising something for it.
      at: before(new Date().toISOString(), 'P1D'),
      // With somebody above them, so that the ladder is rehearsed, too.
      ...(first === undefined ? {} : { texts: { owner: [first, ...rest] } }),
    })
  } catch (error) {
    if (error instanceof NoExample) throw new UsageError(`${error.message}; ${insteadOfMadeUp}`)
    throw error
  }
}

async function checkOwner(owner: string): Promise<void> {
  const people = await (await openDirectory()).everyone()
  if (people.some(({ id }) => id === owner)) return
  throw new UsageError(
    `the directory has nobody with the ID "${owner}": it has ${people.map(({ id }) => id).join(', ')}`,
  )
}

/** Tells what happens until the drill closes; Ctrl-C ends it. */
async function follow(
  handle: RecoveryHandle,
  io: Io,
  { json }: Options,
  interrupted: AbortSignal,
): Promise<RecoveryStatus> {
  const told = new Set<string>()
  let last: number | undefined
  for (;;) {
    const isStopped = interrupted.aborted
    const status = isStopped ? await stop(handle) : await handle.status()
    for (const happening of timeline(status).filter(({ key }) => !told.has(key))) {
      told.add(happening.key)
      if (json) jsonLine(io.stdout, { event: 'happened', ...happening })
      else line(io.stdout, `${when(happening.at)}  ${happening.text}`)
    }
    if (isStopped) last ??= Date.now() + longestEndMs
    if (status.closed || (last !== undefined && Date.now() > last)) return status
    await pause(everyMs, undefined, isStopped ? {} : { signal: interrupted }).catch(() => undefined)
  }
}

/**
 * A drill that nobody follows any more would page people for days. What the customer is still owed keeps even a withdrawn
 * recovery open: nobody real waits for it here.
 */
async function stop(handle: RecoveryHandle): Promise<RecoveryStatus> {
  const reason = 'the drill was ended'
  const status = await handle.status()
  try {
    if (status.outcome !== 'withdrawn' && !status.closed) await handle.withdraw(reason)
    // Nobody real asks for anything.
    const read: Pick<Completion, 'asks'> = unread(status).length > 0 ? { asks: ['other'] } : {}
    for (const { id, state, kind } of status.tasks) {
      if (state === 'open' && kind === 'answer')
        await handle.completeTask(id, { by: drillsEnd, note: reason, ...read })
    }
  } catch (error) {
    // It has ended by itself, or somebody was quicker.
    if (!(error instanceof EventRefused) && !(error instanceof RecoveryClosed)) throw error
  }
  return handle.status()
}

function scale(text: string): number {
  const number = Number(text)
  if (text.trim() !== '' && Number.isFinite(number) && number >= 1) return number
  throw new InvalidArgumentError('It must be a number from 1: 60 makes an hour a minute.')
}
