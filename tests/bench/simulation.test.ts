import { expect, it } from 'vitest'
import { simulated } from '../../bench/simulation.ts'

it('is of 90 days full of letters, and the same each time', async () => {
  const { days, happenings, messages } = await simulated(0)
  expect(days).toBeGreaterThanOrEqual(90)
  expect(messages).toBeGreaterThan(50)
  expect(await simulated(0)).toMatchObject({ days, happenings, messages })
})
