import { parseArgs } from 'node:util'
import { UsageError } from '../../client/cli/io.ts'
import { AmendsError } from '../../client/errors.ts'
import { type Options, run } from './run.ts'

const usage = `Recovers the 37 Northwind orders that shipped late, on a Temporal server of its own. Takes about three minutes.

  npm run demo -- [options]

  --keep             leave server, worker and data running at the end, until Ctrl-C; the data stay
  --orders LIST      only these order numbers, separated by commas
  --time-scale N     arm timers N times shorter than the dates that people are shown (default ${15_000})
  --help             this text

Exit status: 0 every recovery reached its end and nothing happened twice; 1 not so; 2 an option is wrong;
130 ended by Ctrl-C.
`

function options(args: string[]): Options | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      keep: { type: 'boolean', default: false },
      orders: { type: 'string' },
      'time-scale': { type: 'string', default: '15000' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  const timeScale = Number(values['time-scale'])
  if (!(timeScale >= 1)) throw new TypeError('--time-scale: give a number from 1 on')
  return { keep: values.keep, timeScale, ...(values.orders && { orders: values.orders.split(',') }) }
}

let chosen: Options | 'help'
try {
  chosen = options(process.argv.slice(2))
} catch (error) {
  console.error(`demo: ${error instanceof Error ? error.message : error} (see npm run demo -- --help)`)
  process.exit(2)
}
if (chosen === 'help') {
  process.stdout.write(usage)
} else {
  try {
    process.exitCode = await run(chosen)
  } catch (error) {
    console.error(error instanceof AmendsError ? `demo: ${error.message}` : error)
    process.exitCode = error instanceof UsageError ? 2 : 1
  }
}
