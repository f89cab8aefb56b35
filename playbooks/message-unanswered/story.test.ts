import { expect, test } from 'vitest'
import { startRecovery } from '../../testing/index.ts'
import { messageUnanswered } from '../message-unanswered.ts'

const facts = {
  message: 'M-2231',
  askedAt: '2026-02-25T08:12:00Z',
  noticedAt: '2026-03-02T09:00:00Z',
  channel: 'e-mail' as const,
  topic: 'the invoice of order 10249',
  timesWritten: 2,
  currency: 'USD',
  owner: 'lena',
}
const question = 'Why is the freight on it twice?'

test('the answer comes first: Ana has it the same day, from a person', async () => {
  const recovery = await startRecovery(messageUnanswered, { facts, reference: 'M-2231' })
  // Whoever reports the failure hands in the message itself.
  await recovery.customer.writes(question)
  expect(recovery.messages.map(({ kind }) => kind)).toEqual(['apology', 'next-step'])

  await recovery.owner.answers(
    'The freight is on your invoice twice because we booked it twice. You pay it once: I have written you a new invoice.',
  )
  await recovery.owner.keepsPromise('answer')
  expect(recovery.messages.map(({ kind }) => kind)).toEqual(['apology', 'next-step', 'answer', 'remedy'])
  expect(recovery.grants).toEqual([])

  await recovery.advance({ businessDays: 2 })
  expect(recovery.messages.at(-1)?.kind).toBe('follow-up')
  await recovery.owner.does('gesture', { note: 'A note with my direct number is in the post' })
  await recovery.customer.writes('Yes, that is clear now.', { satisfied: true })
  await recovery.owner.does('root-cause', {
    cause: 'Passed on between teams until it was lost',
    action: 'Invoices have one inbox, and one person who keeps it',
  })
  expect((await recovery.end()).outcome).toBe('satisfied')
  expect(recovery.problems).toEqual([])
})

test('nobody knows the answer: Ana hears how far we are, with no date that is a guess', async () => {
  const recovery = await startRecovery(messageUnanswered, { facts: { ...facts, answerUnknown: true } })
  await recovery.advance({ businessDays: 2 })
  expect(recovery.messages.at(1)?.text).toContain('I do not know the answer yet, and I will not make one up.')
  expect(recovery.messages.map(({ kind }) => kind)).toContain('new-date')
  expect(recovery.problems).toEqual([])
})

test('it happens again: a leader calls, and something is given', async () => {
  const recovery = await startRecovery(messageUnanswered, { facts, history: { failures: 1, repeats: 1 } })
  await recovery.owner.keepsPromise('answer')
  expect(recovery.grants.map(({ remedy }) => remedy)).toEqual(['repeat-credit'])
  expect(recovery.status.plan?.gesture?.id).toBe('leader-call')
})

test('Ana says twice that it was no answer: each time it begins anew, one level higher, in other words', async () => {
  const recovery = await startRecovery(messageUnanswered, { facts })
  await recovery.owner.keepsPromise('answer')
  for (const opening of [1, 2]) {
    await recovery.advance({ businessDays: 3 })
    await recovery.customer.writes('That was not what I asked.', { satisfied: false })
    expect(recovery.status.opening).toBe(opening)
    await recovery.owner.keepsPromise(`call-${opening}`)
  }
  const texts = recovery.messages.map(({ text }) => text)
  expect(new Set(texts).size).toBe(texts.length)
  expect(recovery.problems).toEqual([])
})
