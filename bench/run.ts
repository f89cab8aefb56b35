import { isDeepStrictEqual, parseArgs } from 'node:util'
import { DefaultLogger, Runtime, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import { bundle, forEach, names } from './contestants.ts'
import { count } from './counts.ts'
import { dueTimes, dueTimeTable } from './due-times.ts'
import { type Figures, judge, quantile, table } from './figures.ts'
import { replays } from './replay.ts'
import { simulated, simulatedTable } from './simulation.ts'
import { openStage, startServer } from './stage.ts'
import { latencies, throughput } from './throughput.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const logger = new DefaultLogger('ERROR')
Runtime.install({ logger, telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } })
const say = (line: string) => console.error(line)

const codeSize = ({ code }: WorkflowBundleWithSourceMap): number => code.lastIndexOf('//# sourceMappingURL=')

say('Bundling Amends and its two twins ...')
const bundles = await forEach((name) => bundle(name, logger))
const server = await startServer()
try {
  const stage = await openStage(server.address, bundles)
  const { client, worlds, queues } = stage
  say('Counting one recovery of each ...')
  const counts = await forEach((name) => count(client, worlds[name], queues[name]))
  for (const name of names) {
    if (!isDeepStrictEqual(counts[name].seen, counts.amends.seen)) {
      throw new Error(`The ${name} twin does not do what Amends does: run the tests of bench to see how`)
    }
  }
  say('From start to apology ...')
  const toApology = await latencies(stage)
  say('Recoveries per second ...')
  const { perSecond, processorMs } = await throughput(stage)
  const disturbed = names.filter((name) => worlds[name].unexpected() > 0)
  if (disturbed.length > 0)
    say(`Too busy a machine: people wrote to ${disturbed.join(', ')} before it was ready`)
  await stage.close()
  say('Replays ...')
  const replayMs = await replays(bundles, await forEach(async (name) => counts[name].history))

  const figures = await forEach(
    async (name): Promise<Figures> => ({
      events: counts[name].events,
      workflowTasks: counts[name].workflowTasks,
      historyBytes: counts[name].bytes,
      bundleBytes: codeSize(bundles[name]),
      replayMs: quantile(replayMs[name], 0.5),
      recoveriesPerSecond: quantile(perSecond[name], 0.5),
      processorMsPerRecovery: quantile(processorMs[name], 0.5),
      startToApologyMs: { p50: quantile(toApology[name], 0.5), p95: quantile(toApology[name], 0.95) },
    }),
  )
  const goals = judge(figures, replayMs, perSecond)
  const byType = await forEach(async (name) => counts[name].byType)
  const due = dueTimes()
  say('A simulation ...')
  const simulation = await simulated()
  if (values.json) console.log(JSON.stringify({ figures, goals, byType, dueTimes: due, simulation }, null, 2))
  else
    console.log(
      [...table(figures, goals), '', ...dueTimeTable(due), '', ...simulatedTable(simulation)].join('\n'),
    )
} finally {
  await server.stop()
}
