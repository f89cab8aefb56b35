import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { bundle } from '../support/temporal.ts'
import { replayErrors, stored } from './histories.ts'

describe('stored histories', async () => {
  const ours = await bundle(fileURLToPath(new URL('./workflows.ts', import.meta.url)))

  test('those of earlier releases replay', async () => {
    const recorded = stored()
    expect(recorded.length).toBeGreaterThan(20)
    expect(await replayErrors(ours, recorded)).toEqual([])
  })

  test('one that the code does not fit is noticed', async () => {
    const misnamed = stored((json) => json.replace('"name": "delays"', '"name": "hierarchy"'))
    const delays = misnamed.filter(({ workflowId }) => workflowId === 'delays')
    expect(await replayErrors(ours, delays)).toHaveLength(1)
  })
})
