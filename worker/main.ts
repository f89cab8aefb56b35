import { createActivities, openDependencies } from '../activities/index.ts'
import { AmendsError } from '../client/errors.ts'
import { workflowBundle } from './bundle.ts'
import { connectWorker } from './connection.ts'
import { healthPort, serveHealth } from './health.ts'
import { createLogger, installRuntime, sdkLogger } from './logging.ts'
import { requireSearchAttributes } from './search-attributes.ts'
import { knownSteps } from './steps/load.ts'
import { createWorker } from './worker.ts'

/** The worker process: runs until SIGTERM or SIGINT, then finishes what it has in hand. */
async function main(): Promise<void> {
  const port = healthPort()
  const logger = createLogger()
  installRuntime(logger)
  const { connection, address, namespace } = await connectWorker()
  await requireSearchAttributes(connection, namespace).catch((error: unknown) => {
    if (error instanceof AmendsError) throw error
    // An account that may run workers need not be allowed to list them, on Temporal Cloud for instance.
    logger.warn({ err: error, namespace }, 'cannot check that the search attributes are registered')
  })
  const asOurs = (cause: Error): never => {
    throw new AmendsError(cause.message, { cause })
  }
  const steps = await knownSteps().catch(asOurs)
  const known = steps.map(({ step }) => step)
  const dependencies = await openDependencies(process.env, undefined, known).catch(asOurs)
  const worker = await createWorker({
    connection,
    namespace,
    activities: createActivities(dependencies),
    bundle: await workflowBundle(sdkLogger(logger), steps),
  })

  const notReady = async (): Promise<string | undefined> => {
    const state = worker.getState()
    if (state !== 'RUNNING') return `the worker is ${state.toLowerCase()}`
    return connection
      .withDeadline(Date.now() + 2_000, () => connection.workflowService.getSystemInfo({}))
      .then(() => undefined)
      .catch(() => `the Temporal server at ${address} does not answer`)
  }
  const health = port === undefined ? undefined : await serveHealth(port, notReady)
  logger.info({ address, namespace, healthPort: health?.port }, 'worker starts')
  try {
    await worker.run()
    logger.info('worker ended')
  } finally {
    await health?.close()
    await dependencies.close()
    await connection.close()
  }
}

try {
  await main()
} catch (error) {
  // A line for people where we know what to say, else all there is.
  console.error(error instanceof AmendsError ? `amends worker: ${error.message}` : error)
  process.exit(1)
}
