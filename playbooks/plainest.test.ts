import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { definePlaybook, letter, type PlaybookDefinition, playbooks } from './index.ts'
import { holdPlainest } from './plainest.ts'

const facts = z.object({ door: z.enum(['12', '14']) })
type Definition = PlaybookDefinition<'door-stuck', typeof facts>

const doorStuck = (changes: Partial<Definition> = {}) =>
  definePlaybook({
    name: 'door-stuck',
    version: 1,
    facts,
    summary: ({ facts: { door } }) => `Door ${door} would not open`,
    subject: ({ facts: { door } }, language) => (language === 'de' ? `Tür ${door}` : `door ${door}`),
    owner: () => 'lena',
    actions: [{ id: 'open', what: 'Open it', run: () => Promise.resolve('It is open.') }],
    promise: (_, { after }) => ({ what: 'it opens', by: after({ businessDays: 1 }) }),
    remedies: () => [{ id: 'sum', kind: 'refund', what: 'the day', money: { amount: 900, currency: 'EUR' } }],
    messages: { apology: () => ({ subject: 'x', text: 'x' }) },
    ...changes,
  })
const held = (changes: Partial<Definition> = {}) => holdPlainest([doorStuck(changes)])

/** The plainest letter, with one kind written otherwise. */
const but =
  (wanted: string, line: (door: string) => string): NonNullable<Definition['fallback']> =>
  (kind, { facts: { door }, customer, owner, summary, subject }) => ({
    subject,
    text: letter(customer, owner, [
      kind === wanted
        ? line(door)
        : `${summary}. That is our failure, and I am sorry. Have we put it right? My next step is to see to it, and your answer comes to me.`,
    ]),
  })

describe('the plainest words of a playbook', () => {
  it('are held to the gate in all that comes with Amends', async () => {
    await expect(holdPlainest(playbooks)).resolves.toBeUndefined()
  })

  it('are good enough where Amends writes them, whatever language they are in', async () => {
    const translations = { de: {}, es: {} }
    await expect(held({ translations })).resolves.toBeUndefined()
    const some = () => ({ subject: 'x', text: 'x' })
    const messages = {
      apology: some,
      'next-step': some,
      update: some,
      'new-date': some,
      'broken-promise': some,
      remedy: some,
      'follow-up': some,
      reminder: some,
      answer: some,
    }
    const summary = () => 'Wir haben Tür 12 nicht aufbekommen'
    await expect(
      held({ language: 'de', messages, summary, translations: { en: {} } }),
    ).resolves.toBeUndefined()
  })

  it('are refused with the path of the kind and what was found, in one line', async () => {
    const fallback = but('update', () => 'We apologise for any inconvenience.')
    const error = await held({ fallback }).catch((thrown: Error) => thrown)
    expect(error).toMatchObject({ name: 'PlaybookError' })
    expect(String(error)).toMatch(
      /^PlaybookError: Playbook "door-stuck" version 1, fallback\.update: may not go out in "en": "[^"]+": [^\n]+$/,
    )
  })

  it('are refused where they cannot be written', async () => {
    const fallback = but('remedy', () => {
      throw new Error('no words')
    })
    await expect(held({ fallback })).rejects.toThrow('fallback.remedy: no words')
    await expect(held({ fallback: () => ({ subject: 'x', text: '' }) })).rejects.toThrow(
      'version 1, fallback.apology: ',
    )
  })

  it('are refused in a translation alone', async () => {
    const own = but('none', String)
    const fallback: Definition['fallback'] = (kind, telling) =>
      telling.language === 'de'
        ? { subject: 'Tür', text: 'Wir bitten um Entschuldigung.' }
        : own(kind, telling)
    await expect(held({ fallback })).resolves.toBeUndefined()
    await expect(held({ fallback, translations: { de: {} } })).rejects.toThrow('may not go out in "de"')
  })

  it('are let pass where what is wrong is in the facts that were made up, or none can be', async () => {
    const fallback = but('apology', (door) =>
      door === '12'
        ? 'Sorry.'
        : `Door ${door} would not open. That is our failure, and I am sorry. My next step is to see to it.`,
    )
    await expect(held({ fallback })).resolves.toBeUndefined()
    const impossible = z.object({ door: z.enum(['12', '14']).refine(() => false) })
    await expect(
      held({ facts: impossible, fallback: but('apology', () => 'Sorry.') }),
    ).resolves.toBeUndefined()
  })
})
