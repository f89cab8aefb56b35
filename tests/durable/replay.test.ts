import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js'
import { describe, expect, test } from 'vitest'
import { bundle } from '../support/temporal.ts'
import { histories, replayErrors } from './histories.ts'

describe('stored histories', async () => {
  const ours = await bundle(fileURLToPath(new URL('./workflows.ts', import.meta.url)))

  test('those of earlier releases replay', async () => {
    const recorded = readdirSync(histories).map((file) => ({
      workflowId: file.replace('.json', ''),
      history: historyFromJSON(JSON.parse(readFileSync(join(histories, file), 'utf8'))),
    }))
    expect(recorded.length).toBeGreaterThan(20)
    expect(await replayErrors(ours, recorded)).toEqual([])
  })

  test('one that the code does not fit is noticed', async () => {
    const file = readFileSync(join(histories, 'delays.json'), 'utf8')
    const misnamed = file.replace('"name": "delays"', '"name": "hierarchy"')
    const other = [{ workflowId: 'changed', history: historyFromJSON(JSON.parse(misnamed)) }]
    expect(await replayErrors(ours, other)).toHaveLength(1)
  })
})
