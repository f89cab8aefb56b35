import { DefaultLogger, type LogLevel, Runtime } from '@temporalio/worker'
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino'
import { AmendsError } from '../client/errors.ts'

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const
type Level = (typeof levels)[number]

/** What each level is called by the SDK. `silent` is enforced by pino; the SDK has no such level. */
const sdkLevels = {
  trace: 'TRACE',
  debug: 'DEBUG',
  info: 'INFO',
  warn: 'WARN',
  error: 'ERROR',
  silent: 'ERROR',
} as const

const pinoLevels: Record<LogLevel, Exclude<Level, 'silent'>> = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
}

/**
 * The process's logger: a JSON object a line, on standard output unless `destination` says otherwise. Its level is
 * `AMENDS_LOG_LEVEL`, `info` by default.
 * @throws AmendsError for a level that does not exist.
 */
export function createLogger(env = process.env, destination?: DestinationStream): Logger {
  const wanted = env.AMENDS_LOG_LEVEL || 'info'
  const level = levels.find((name) => name === wanted)
  if (level === undefined) {
    throw new AmendsError(`AMENDS_LOG_LEVEL is "${wanted}": it must be one of ${levels.join(', ')}`)
  }
  const options = {
    name: 'amends',
    level,
    serializers: { err: stdSerializers.err, error: stdSerializers.err },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

/** Passes what the SDK, workflows and activities log on to pino. */
export function sdkLogger(logger: Logger): DefaultLogger {
  const level = levels.find((name) => name === logger.level) ?? 'info'
  return new DefaultLogger(sdkLevels[level], (entry) => {
    logger[pinoLevels[entry.level]]({ ...entry.meta }, entry.message)
  })
}

/** Makes `logger` the one of the whole SDK, its native part included. Once per process, before anything connects. */
export function installRuntime(logger: Logger): void {
  Runtime.install({
    logger: sdkLogger(logger),
    telemetryOptions: { logging: { forward: {}, filter: { core: 'WARN', other: 'WARN' } } },
  })
}
