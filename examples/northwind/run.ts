import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UsageError } from '../../client/cli/io.ts'
import { openStore } from '../../store/index.ts'
import { check, type Finding } from './check.ts'
import { checkWords } from './check-words.ts'
import { type LocalHoliday, makeHoliday, withHolidays } from './holidays.ts'
import { Letterbox } from './letterbox.ts'
import { type LateShipment, readNorthwind } from './northwind.ts'
import { withPresence } from './presence.ts'
import { elapsed, openProgress, type Progress } from './progress.ts'
import { recoverAll } from './recover.ts'
import { report } from './report.ts'
import { mostEventful, story } from './story.ts'
import { makeFolder, openWorld, type Places, tidy, type World } from './world.ts'

export interface Options {
  readonly keep: boolean
  readonly timeScale: number
  /** All of them unless given. */
  readonly orders?: readonly string[]
}

const limitMs = 10 * 60_000
const interruptedStatus = 130

/** Runs the demo from the beginning to the end. @returns its exit status */
export async function run({ keep, timeScale, orders }: Options): Promise<number> {
  const northwind = await readNorthwind()
  const now = new Date().toISOString()
  const late = choose(northwind.late, orders)
  const holiday = makeHoliday(late, now)
  const chosen = withHolidays(late, now, holiday)
  const people = withPresence(northwind.people, now)
  const progress = openProgress(process.stdout)
  const interrupted = onInterrupt(progress)
  const places = await makeFolder()
  progress.say(
    `Northwind orders that shipped late: ${chosen.length}. All that happens below runs as it would in production, but:`,
  )
  progress.say('the people are scripted (customers, owners, dispatch desk: examples/northwind/script.ts),')
  progress.say(`timers are armed for times ${timeScale} times shorter than the dates in messages,`)
  progress.say(`and ${holiday.day} is made a holiday in ${holiday.country}.\n`)
  let world: World | undefined
  let passed = false
  // No `AbortSignal.timeout`: where nobody listens to it, as below, it may be gone before its time.
  const overtime = new AbortController()
  let limit: NodeJS.Timeout | undefined
  try {
    world = await openWorld(places, people, (line) => progress.say(line))
    if (interrupted.aborted) return interruptedStatus
    introduce(world, places, progress)
    limit = setTimeout(() => overtime.abort(), limitMs)
    const stop = AbortSignal.any([interrupted, overtime.signal])
    const since = Date.now()
    const { watch, nameOf, shipments } = await recoverAll({
      shipments: chosen,
      people,
      timeScale,
      world,
      places,
      progress,
      stop,
    })
    progress.end()
    if (interrupted.aborted) {
      progress.say(
        `ended by Ctrl-C after ${elapsed(since)}: ${watch.ended.size} of ${chosen.length} recoveries had ended`,
      )
      return interruptedStatus
    }
    if (stop.aborted)
      progress.say(`it took longer than ${limitMs / 60_000} minutes: what is missing stands below`)
    const { text, findings } = await conclude({ watch, nameOf, shipments, places, holiday })
    passed = findings.every(({ problems }) => problems.length === 0)
    const took = `${watch.ended.size} of ${chosen.length} recoveries ended, in ${elapsed(since)} minutes`
    const all = `${took}\n\n${text}\n${verdict(findings)}`
    await writeFile(join(places.folder, 'report.txt'), all)
    progress.say(`\n${all}`)
    progress.say(`E-mails (.eml, any mail program opens them): ${places.outbox}`)
    progress.say(`This report: ${join(places.folder, 'report.txt')}`)
    if (keep) await linger(world, places, progress, interrupted)
    return passed ? 0 : 1
  } finally {
    clearTimeout(limit)
    progress.end()
    await world?.stop()
    if (!keep && (passed || interrupted.aborted)) await tidy(places)
    else if (!passed && !interrupted.aborted) progress.say(`Data and logs: ${places.folder}`)
  }
}

function choose(
  late: readonly LateShipment[],
  orders: readonly string[] | undefined,
): readonly LateShipment[] {
  if (orders === undefined) return late
  return orders.map((order) => {
    const found = late.find(({ reference }) => reference === order)
    if (!found) throw new UsageError(`--orders: ${order} is not one of the orders that shipped late`)
    return found
  })
}

function introduce(world: World, { outbox }: Places, progress: Progress): void {
  const { server, worker } = world.pids()
  progress.say(`Temporal server: process ${server}, ${world.address}, web UI ${world.uiUrl}`)
  progress.say(`worker:          process ${worker}`)
  progress.say(`e-mails:         ${outbox}`)
  progress.say('Try "kill -9" on either process while it runs: nothing is lost, and nothing happens twice.\n')
}

interface Remains {
  watch: Awaited<ReturnType<typeof recoverAll>>['watch']
  shipments: ReadonlyMap<string, LateShipment>
  places: Places
  holiday: LocalHoliday
  nameOf(id: string): string
}

/** Reads what the demo left behind, from scratch: the outbox, the ledger, the books, the results. */
async function conclude({
  watch,
  nameOf,
  shipments,
  places,
  holiday,
}: Remains): Promise<{ text: string; findings: Finding[] }> {
  const store = await openStore({ home: places.folder, url: '' })
  try {
    const letterbox = new Letterbox(places.outbox)
    const letters = await letterbox.fresh()
    const effects = await store.effects.list()
    const grants = (await Promise.all([...shipments.keys()].map((id) => store.grants.ofRecovery(id)))).flat()
    const journal = (
      await Promise.all([...shipments.keys()].map((id) => store.journal.ofRecovery(id)))
    ).flat()
    const statuses = [...watch.statuses.values()]
    const chosen = mostEventful(statuses)
    const told = chosen ? story({ status: chosen, letters, effects, journal, nameOf }) : ''
    return {
      text: `${report({ statuses, grants, journal, letters: letters.length, holiday })}\n${told}`,
      findings: [
        ...check({ shipments, ended: watch.ended, letters, effects, grants }),
        ...checkWords({ statuses, letters, effects }),
      ],
    }
  } finally {
    await store.close()
  }
}

function verdict(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ what, problems }) => [
    `  ${problems.length === 0 ? 'yes' : 'NO '}  ${what}`,
    ...problems.map((problem) => `         ${problem}`),
  ])
  return ['Checked against the outbox, the ledger and the workflows:', ...lines, ''].join('\n')
}

async function linger(
  world: World,
  { folder }: Places,
  progress: Progress,
  interrupted: AbortSignal,
): Promise<void> {
  progress.say(`\nWeb UI: ${world.uiUrl}   (Ctrl-C ends server and worker; the data stay in ${folder})`)
  progress.say(
    `In another shell: export AMENDS_HOME=${folder} TEMPORAL_ADDRESS=${world.address}; npx amends list`,
  )
  if (!interrupted.aborted) await Promise.race([once(interrupted, 'abort'), world.ended])
}

/** The first Ctrl-C ends gently, the second at once. */
function onInterrupt(progress: Progress): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(interruptedStatus)
      progress.say('ending gently; once more ends at once')
      controller.abort()
    })
  }
  return controller.signal
}
