import { Command } from 'commander'
import type { Playbook } from '../../../playbooks/index.ts'
import { InvalidInput, type Problem, problemText, RecoveryClosed } from '../../errors.ts'
import { parseFailure } from '../../failures.ts'
import { shortId } from '../ids.ts'
import { exit, type Io, jsonLine, line } from '../io.ts'
import type { SetStatus } from '../program.ts'
import { type Entry, readFailures } from '../read-failures.ts'
import { playbooksHere, type Recoveries, withRecoveries } from '../session.ts'

interface Options {
  readonly json?: true
  readonly reopen?: true
}

/** What became of one failure. */
type Result =
  | Started
  | { readonly where: string; readonly result: 'bad'; readonly problems: readonly Problem[] }

interface Started {
  readonly where: string
  readonly result: 'began' | 'joined' | 'ended'
  readonly id: string
}

type Good = Extract<Entry, { value: unknown }>

/** How many are started at once: enough to hide the way to the server, few enough to stop early when it is gone. */
const atOnce = 16

/** `amends start FILE|-` */
export function startCommand(io: Io, setStatus: SetStatus): Command {
  return new Command('start')
    .description('start recoveries; running it again starts nothing twice')
    .argument('<file>', 'a failure as JSON, an array of them, or JSON lines; - reads standard input')
    .option('--reopen', 'begin again those that have ended')
    .option('--json', 'print JSON lines: what became of each')
    .action(async (file: string, options: Options) => {
      const results: Result[] = []
      const keep = (result: Result): void => {
        results.push(result)
        tell(io, result, options)
      }
      const playbooks = await playbooksHere()
      const good: Good[] = []
      for (const entry of await readFailures(file, io)) {
        const problems = problemsOf(entry, playbooks)
        if (problems === undefined && 'value' in entry) good.push(entry)
        else keep({ where: entry.where, result: 'bad', problems: problems ?? [] })
      }
      if (good.length > 0) await withRecoveries((recoveries) => startAll(recoveries, good, options, keep))
      if (options.json === undefined) line(io.stdout, total(results))
      if (results.some(({ result }) => result === 'bad')) setStatus(exit.badInput)
      else if (results.some(({ result }) => result === 'ended')) setStatus(exit.failed)
    })
}

/** What is bad is told also when there is no server to start the others on. */
function problemsOf(entry: Entry, playbooks: readonly Playbook[]): readonly Problem[] | undefined {
  if ('bad' in entry) return [{ field: '', message: entry.bad }]
  try {
    parseFailure(entry.value, playbooks)
    return undefined
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems
    throw error
  }
}

async function startAll(
  recoveries: Recoveries,
  entries: readonly Good[],
  options: Options,
  keep: (result: Result) => void,
): Promise<void> {
  for (let first = 0; first < entries.length; first += atOnce) {
    const group = entries.slice(first, first + atOnce)
    for (const result of await Promise.all(group.map((entry) => start(recoveries, entry, options))))
      keep(result)
  }
}

async function start(recoveries: Recoveries, { where, value }: Good, { reopen }: Options): Promise<Started> {
  try {
    const { handle, began } = await recoveries.startUnchecked(value, { reopen: reopen === true })
    return { where, result: began ? 'began' : 'joined', id: handle.id }
  } catch (error) {
    if (error instanceof RecoveryClosed) return { where, result: 'ended', id: error.id }
    throw error
  }
}

const words = {
  began: ['began ', ''],
  joined: ['joined', ' (it was running already)'],
  ended: ['ended ', ' (it has ended already: --reopen begins it again)'],
} as const

function tell(io: Io, result: Result, { json }: Options): void {
  if (json) jsonLine(io.stdout, result)
  if (result.result === 'bad') {
    const where = result.where === '' ? '' : `${result.where}: `
    line(io.stderr, `amends: ${where}${result.problems.map(problemText).join('; ')}`)
  } else if (!json) {
    const [verb, hint] = words[result.result]
    line(io.stdout, `${verb} ${shortId(result.id)}${hint}`)
  }
}

function total(results: readonly Result[]): string {
  const count = (kind: Result['result']) => results.filter(({ result }) => result === kind).length
  const parts = [`${count('began')} began`, `${count('joined')} joined`]
  if (count('ended') > 0) parts.push(`${count('ended')} ended before`)
  if (count('bad') > 0) parts.push(`${count('bad')} bad`)
  return parts.join(', ')
}
