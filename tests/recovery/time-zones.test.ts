import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode } from '@temporalio/worker'
import { expect, it } from 'vitest'
import { bundleOptions } from '../../worker/bundle.ts'
import { replayErrors } from '../durable/histories.ts'
import { storedRecoveries } from './world.ts'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

const bundleWith = (...modules: string[]) => {
  const options = bundleOptions()
  const before = options.workflowInterceptorModules ?? []
  return bundleWorkflowCode({ ...options, workflowInterceptorModules: [...before, ...modules.map(here)] })
}

it('replays the same histories with another time-zone database, as it asks none', async () => {
  const recorded = storedRecoveries()
  expect(recorded.length).toBeGreaterThan(3)
  expect(await replayErrors(await bundleWith('./no-time-zones.ts'), recorded)).toEqual([])
}, 180_000)

it('would notice a workflow that asks one', async () => {
  const bundle = await bundleWith('./no-time-zones.ts', './asks-for-time-zone.ts')
  const errors = await replayErrors(bundle, storedRecoveries().slice(0, 1))
  expect(JSON.stringify(errors, (_, value) => (value instanceof Error ? value.message : value))).toContain(
    'asked for time-zone data',
  )
}, 180_000)
