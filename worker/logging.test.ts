import { expect, test } from 'vitest'
import { createLogger, sdkLogger } from './logging.ts'

function capture(level?: string) {
  const lines: Record<string, unknown>[] = []
  const write = (line: string): void => void lines.push(JSON.parse(line))
  return { lines, logger: createLogger({ AMENDS_LOG_LEVEL: level }, { write }) }
}

test('what the SDK logs becomes one JSON object a line, errors with their stack', () => {
  const { lines, logger } = capture()
  sdkLogger(logger).warn('activity failed', { workflowId: 'recovery/x/1', error: new Error('no route') })
  expect(lines).toEqual([
    expect.objectContaining({
      level: 40,
      msg: 'activity failed',
      workflowId: 'recovery/x/1',
      error: expect.objectContaining({ message: 'no route', stack: expect.stringContaining('no route') }),
    }),
  ])
})

test('AMENDS_LOG_LEVEL holds for the SDK too', () => {
  const seen = (level: string) => {
    const { lines, logger } = capture(level)
    const sdk = sdkLogger(logger)
    sdk.debug('d')
    sdk.info('i')
    sdk.error('e')
    return lines.map(({ msg }) => msg)
  }
  expect(seen('debug')).toEqual(['d', 'i', 'e'])
  expect(seen('info')).toEqual(['i', 'e'])
  expect(seen('silent')).toEqual([])
})

test('a level that does not exist is an error that lists those that do', () => {
  expect(() => capture('loud')).toThrow('AMENDS_LOG_LEVEL is "loud": it must be one of trace, debug')
})
