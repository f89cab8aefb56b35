import { expect, test } from 'vitest'
import { seal } from '../../../model/seal.ts'
import { aRecoveryInput } from '../../../tests/support/recovery-fixtures.ts'
import { SimulatedRecovery, type World } from '../../../tests/support/simulated-recovery.ts'
import { statusOf } from '../../status.ts'
import { nextLines } from './next.ts'
import { statusText } from './status.ts'

const actions = [
  { id: 'reserve', what: 'Reserve another', undo: true as const },
  { id: 'pack', what: 'Pack it', undo: true as const },
]

/** A recovery whose actions run in such a world, with what is shown of it. */
async function withdrawn(world: World) {
  const { failure } = aRecoveryInput(Date.parse('2026-03-02T09:00:00Z'))
  const contact = seal({ name: 'Ana Trujillo', email: 'ana@example.com' })
  const customer = { ...failure.customer, contact }
  const recovery = new SimulatedRecovery(world, {
    plan: { actions },
    input: { failure: { ...failure, customer, facts: seal({}) } },
  })
  await recovery.settle()
  await recovery.send({ type: 'recovery.withdrawn', id: 'w', reason: 'a mistake' })
  const { context } = recovery
  const status = statusOf({ status: 'active', tags: [], deadlines: [], context })
  return { status, text: statusText(status, '2026-03-02T09:00:00Z', (_, plain) => plain) }
}

const never = () => new Promise<never>(() => {})

test('what is being taken back is what happens next', async () => {
  const { status, text } = await withdrawn({
    undo: ({ action }) => (action === 'pack' ? Promise.resolve({ note: 'unpacked' }) : never()),
  })
  expect(nextLines(status)[0]).toBe('"Reserve another" is taken back')
  expect(text).toContain('Pack it: done; taken back')
  expect(text).toMatch(/Reserve another: done$/m)
  expect(text).toContain('withdrawn: a mistake')
})

test('what is on its way ends first', async () => {
  const { status, text } = await withdrawn({
    act: ({ action }) => (action === 'pack' ? never() : Promise.resolve({ note: 'reserved' })),
  })
  expect(nextLines(status)[0]).toBe('"Pack it" ends, and then is taken back')
  expect(text).toContain('Pack it: begun')
})

test('what a person is asked to take back is told as their task alone', async () => {
  const { status } = await withdrawn({ undo: () => Promise.reject(new Error('no')) })
  expect(nextLines(status).filter((line) => line.includes('taken back'))).toEqual([])
  expect(nextLines(status)[0]).toContain('Take back by hand: Pack it')
  expect(nextLines(status)[0]).toContain('--retry, or --note WHAT when done by hand')
})
