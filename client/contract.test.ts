import { expect, test } from 'vitest'
import { z } from 'zod'
import { shipmentDelayed } from '../playbooks/index.ts'
import { describeContract } from './contract.ts'

const failureSchema = z.object({
  properties: z.object({ facts: z.looseObject({ required: z.array(z.string()) }) }),
})

test('other languages get a JSON Schema of the facts', () => {
  const [described] = describeContract([shipmentDelayed]).playbooks
  const { facts } = failureSchema.parse(described?.failure).properties
  expect(facts).toMatchObject({
    type: 'object',
    properties: { daysLate: { type: 'integer', minimum: 1 }, orderId: { type: 'string' } },
  })
  expect(facts.required).toEqual(
    expect.arrayContaining(['orderId', 'requiredBy', 'shippedOn', 'total', 'freight', 'owner']),
  )
  expect(facts.required).not.toContain('carrier')
})
