import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { outbox } from '../../activities/mail/outbox.ts'
import { check, type Evidence } from '../../examples/northwind/check.ts'
import { Letterbox } from '../../examples/northwind/letterbox.ts'
import { readNorthwind } from '../../examples/northwind/northwind.ts'
import type { Effect } from '../../store/effects.ts'

const { late } = await readNorthwind()
const folders: string[] = []

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const id = 'recovery/shipment-delayed/10264'
const apology = `${id}/0/deliver/apology`

/** One recovery that did not end, whose apology and refund are out: what is wrong with it is known. */
async function evidence(): Promise<Evidence & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'amends-check-'))
  folders.push(folder)
  const [shipment] = late
  if (!shipment) throw new Error('there are late shipments')
  const mail = {
    effectId: apology,
    to: shipment.customer,
    from: shipment.customer,
    subject: 'Sorry',
    text: 'Sorry.',
  }
  const answer = await outbox(folder).send(mail)
  const done = (effectId: string, kind: string, given: object): Effect => ({
    id: effectId,
    kind,
    state: 'done',
    answer: given,
    begunAt: '2026-11-22T09:00:00.000Z',
    doneAt: '2026-11-22T09:00:01.000Z',
  })
  return {
    folder,
    shipments: new Map([[id, shipment]]),
    ended: new Map(),
    letters: await new Letterbox(folder).fresh(),
    effects: [
      done(apology, 'deliver', answer),
      done(`${id}/0/grant/freight-refund`, 'grant', { receipt: 'r1' }),
    ],
    grants: [refund(`${id}/0/grant/freight-refund`)],
  }
}

const refund = (effectId: string) => ({
  effectId,
  recovery: id,
  customer: 'FOLKO',
  reference: '10264',
  kind: 'refund',
  what: 'the freight of order 10264',
  money: { amount: 3_67, currency: 'USD' },
  receipt: 'r1',
  at: '2026-11-22T09:00:01.000Z',
})

const problems = (found: Evidence): string[] => check(found).flatMap((finding) => finding.problems)

describe('what the demo checks of itself', () => {
  it('is content with all but the missing end', async () => {
    expect(problems(await evidence())).toEqual(['10264: it has not ended'])
  })

  it('finds an e-mail that was put into the outbox twice', async () => {
    const found = await evidence()
    const [letter] = found.letters
    if (!letter) throw new Error('the apology is a letter')
    const source = `Amends-Effect: ${letter.effectId}\r\nMessage-ID: ${letter.messageId}\r\nSubject: Sorry\r\nTo: a@example.com\r\n\r\nSorry.`
    await writeFile(join(found.folder, 'planted.eml'), source)
    const letters = await new Letterbox(found.folder).fresh()
    expect(problems({ ...found, letters })).toEqual([
      '10264: it has not ended',
      expect.stringContaining(`10264: 2 e-mails of ${apology}`),
      expect.stringMatching(/^10264: one Message-ID: .*planted\.eml/),
    ])
  })

  it('finds the same words under another effect ID', async () => {
    const found = await evidence()
    const [letter] = found.letters
    const [effect] = found.effects
    if (!letter || !effect) throw new Error('the apology is a letter and an effect')
    const [effectId, messageId] = [`${id}/0/deliver/apology-2`, '<other@example.com>']
    const letters = [...found.letters, { ...letter, effectId, messageId, file: 'other.eml' }]
    const effects = [...found.effects, { ...effect, id: effectId, answer: { messageId } }]
    expect(problems({ ...found, letters, effects })).toEqual([
      '10264: it has not ended',
      expect.stringContaining('10264: the same words: '),
    ])
  })

  it('finds an effect that was begun and never done, and its missing e-mail', async () => {
    const found = await evidence()
    const [effect] = found.effects
    if (!effect) throw new Error('the apology is an effect')
    const effects = [...found.effects, { ...effect, id: `${id}/0/deliver/remedy`, state: 'begun' as const }]
    expect(problems({ ...found, effects })).toEqual([
      '10264: it has not ended',
      `10264: ${id}/0/deliver/remedy was begun and never done`,
      `10264: no e-mail of ${id}/0/deliver/remedy`,
    ])
  })

  it('finds a remedy that two rounds gave, which is more than was paid', async () => {
    const found = await evidence()
    const [, effect] = found.effects
    if (!effect) throw new Error('the refund is an effect')
    const again = `${id}/1/grant/freight-refund`
    const effects = [...found.effects, { ...effect, id: again }]
    expect(problems({ ...found, effects, grants: [...found.grants, refund(again)] })).toEqual([
      '10264: it has not ended',
      `10264: ${id}/freight-refund was given 2 times`,
      '10264: refund of 734 cents, where at most 367 were paid',
    ])
  })

  it('says why a result cannot be had', async () => {
    const found = await evidence()
    expect(problems({ ...found, ended: new Map([[id, 'its workflow was terminated']]) })).toEqual([
      '10264: its workflow was terminated',
    ])
  })
})
