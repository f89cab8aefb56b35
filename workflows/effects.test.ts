import { msToNumber } from '@temporalio/common'
import { expect, test } from 'vitest'
import { longestTry, usualTries } from '../playbooks/tries.ts'
import { milliseconds } from '../time/dates.ts'
import { effects } from './effects.ts'

test.each(['act', 'undo'] as const)('the server ends no try of %s before its own time is over', (name) => {
  const { startToCloseTimeout = 0, scheduleToCloseTimeout = 0 } = effects[name].activity ?? {}
  expect(msToNumber(startToCloseTimeout)).toBeGreaterThanOrEqual(milliseconds(longestTry) + 30_000)
  expect(msToNumber(scheduleToCloseTimeout)).toBeGreaterThan(
    milliseconds(usualTries.timeout) * (usualTries.retries + 1) + 427_000,
  )
})
