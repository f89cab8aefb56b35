import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ComposeInput } from '../model/effects.ts'
import { mailBody } from '../model/message.ts'
import { seal, unseal } from '../model/seal.ts'
import { shipmentFailure } from '../tests/support/shipment.ts'
import { composing, failureOf, openWorld, type World } from '../tests/support/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const failure = { ...shipmentFailure, facts: { ...shipmentFailure.facts, owner: 'lena' } }
const owned =
  'Order 10380 left us 7 days late. That is our failure alone, and I am sorry. My next step is to call you and to hear what you need.'

const typed = (text: string, changes: Partial<ComposeInput> = {}) =>
  composing(failure, { topic: { text: seal(text) }, ...changes })
const mailOf = async (input: ComposeInput) => {
  const { body, promises } = await world.run('compose', input)
  return { ...unseal(body, mailBody), promises }
}
const refusal = async (input: ComposeInput) => (await failureOf(world.run('compose', input))).message

test('own words go out in place of what the playbook would write, with a greeting and a name', async () => {
  const { subject, text } = await mailOf(typed(owned))
  expect(text).toMatch(/^Dear Patricia McKenna,\n\nOrder 10380 left us/)
  expect(text).toMatch(/Lena Voss\n/)
  expect(subject).toContain('10380')
  expect(subject).not.toMatch(/^Re/)
})

test('own words are held to all that an apology is held to, even where the plainest would have gone out', async () => {
  const stock = typed('We apologise for any inconvenience with order 10380.', { fallback: true })
  expect(await refusal(stock)).toMatch(/^The apology message is held back\. .*any inconvenience/)
  expect((await mailOf(typed(owned, { fallback: true }))).text).toContain(
    'I am sorry. My next step is to call',
  )
})

test('own words of a next step must say what is promised with it', async () => {
  const next = { kind: 'next-step' } as const
  const { promises } = await mailOf(composing(failure, next))
  expect(promises).toHaveLength(1)
  const silent =
    'Order 10380: I have called the carrier. My next step is to stay with it until it is with you.'
  const why = await refusal(typed(silent, next))
  expect(why).toMatch(/It promises "[^"]*10380[^"]*" by \d+ \w+ \d+ at [\d:]+ .*, and does not say so/)
  const [, day = ''] = /" by (.*?\d:\d\d) /.exec(why) ?? []
  expect((await mailOf(typed(`${silent} You have it by ${day}.`, next))).promises).toEqual(promises)
})

test("a line of the owner's own does not come back with other words", async () => {
  const topic = { text: seal(owned), line: seal('I had your parcel in my hands.') }
  expect((await mailOf(composing(failure, { topic }))).text).not.toContain('in my hands')
})

test('no words at all leave it to the playbook', async () => {
  expect((await mailOf(typed('  \n'))).text).toBe((await mailOf(composing(failure))).text)
})
