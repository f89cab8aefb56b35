import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { shipmentFailure } from '../../../../tests/support/shipment.ts'
import { run } from '../../program.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-simulate-'))
  vi.stubEnv('AMENDS_HOME', folder)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

async function simulate(options: string[], stdin = '') {
  let out = ''
  let err = ''
  const status = await run(['playbook', 'simulate', ...options], {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    stdin: (async function* () {
      yield stdin
    })(),
    env: {},
    interrupted: () => new AbortController().signal,
  })
  return { status, out, err }
}

const facts = JSON.stringify({ ...shipmentFailure.facts, owner: 'lena' })
const write = async (name: string, content: unknown): Promise<string> => {
  const file = join(folder, name)
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

describe('amends playbook simulate', () => {
  it('prints what the customer sees, what people do, and each clock', async () => {
    const { status, out, err } = await simulate(['shipment-delayed', '--facts', '-'], facts)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toMatch(/^shipment-delayed, in times of Europe\/Berlin\n/)
    expect(out).toMatch(/^2026-03-02 10:00 {2}customer {2}reads the apology: ".*10380/m)
    expect(out).toMatch(/^2026-03-\d\d \d\d:\d\d {2}lena {6}has done "root-cause"/m)
    expect(out).toMatch(/^own-it +2026-03-02 10:00 +2026-03-02 10:15 +0 s +met$/m)
    expect(out).toMatch(/^It ended satisfied after \d+ d/m)
  })

  it('makes facts up, the same for the same seed, and says which', async () => {
    const [first, again, other] = [
      await simulate(['shipment-delayed', '--seed', '4']),
      await simulate(['shipment-delayed', '--seed', '4']),
      await simulate(['shipment-delayed', '--seed', '5']),
    ]
    expect(first.out).toContain('facts made up (--seed 4): {"orderId":')
    expect(again.out).toBe(first.out)
    expect(other.out).not.toBe(first.out)
  })

  it('does what a script says, and gives programs all of it', async () => {
    const acts = [{ after: 'PT2H', who: 'customer', writes: 'Where is order 10380?' }]
    const file = await write('acts.json', acts)
    const { status, out } = await simulate(
      ['shipment-delayed', '--facts', '-', '--script', file, '--json'],
      facts,
    )
    expect(status).toBe(0)
    const answer = JSON.parse(out)
    expect(answer).toMatchObject({
      playbook: 'shipment-delayed',
      failure: { reference: '10380', facts: { daysLate: 7 } },
      course: { outcome: 'satisfied', waits: { answer: 600_000 } },
    })
    expect(answer.messages.map(({ kind }: { kind: string }) => kind)).toContain('answer')
    expect(answer.happenings.at(-1)).toMatchObject({ who: 'recovery', text: 'closes' })
  })

  it('says which acts of a script never came, as it had ended before', async () => {
    const acts = [{ after: 'P90D', who: 'customer', writes: 'I am back.' }]
    const script = await write('late.json', acts)
    const { status, err } = await simulate(['shipment-delayed', '--script', script])
    expect(err).toBe(
      'amends: acts[0] of the script, at 2026-05-31T09:00:00.000Z, never came: it had ended before\n',
    )
    expect(status).toBe(0)
  })

  it('takes a whole failure, as "amends start" does, and starts when it happened', async () => {
    const failed = { ...shipmentFailure, facts: JSON.parse(facts), occurredAt: '2026-11-25T09:00:00Z' }
    const whole = await simulate(['shipment-delayed', '--facts', '-', '--json'], JSON.stringify(failed))
    expect({ status: whole.status, err: whole.err }).toEqual({ status: 0, err: '' })
    const { failure, happenings } = JSON.parse(whole.out)
    expect(failure).toEqual(failed)
    expect(happenings[1].at).toBe('2026-11-25T09:00:00.000Z')
    const early = await simulate(
      ['shipment-delayed', '--facts', '-', '--at', '2026-11-24T09:00:00Z'],
      JSON.stringify(failed),
    )
    expect(early).toMatchObject({ status: 2, err: expect.stringContaining('is before 2026-11-25T09:00:00Z') })
  })

  it.each([
    [['shipment-delayed', '--at', 'monday'], '', 'ISO 8601 with an offset'],
    [['parcel-lost'], '', 'There is no playbook "parcel-lost"'],
    [['shipment-delayed', '--facts', '-'], '{"orderId": 1}', 'facts of "shipment-delayed": orderId:'],
    [['shipment-delayed', '--facts', '-'], 'late', 'standard input is not JSON'],
    [['shipment-delayed', '--facts', 'nowhere.json'], '', 'there is no file nowhere.json'],
    [
      ['shipment-delayed', '--script', '-'],
      '[{"after": "soon", "who": "customer", "writes": "x"}]',
      'acts[0].after:',
    ],
    [
      ['shipment-delayed', '--script', '-'],
      '[{"after": "PT1H", "who": "otto", "does": "approve"}]',
      'acts[0], at 2026-03-02T10:00:00.000Z: The directory has nobody with the ID "otto"',
    ],
    [['shipment-delayed', '--seed', 'x'], '', 'give a whole number'],
    [['shipment-delayed', '--until-stable', '--script', '-'], '[]', 'leave out --script'],
  ])('refuses %j in one line, with status 2', async (options, stdin, words) => {
    const { status, err } = await simulate(options, stdin)
    expect({ status, lines: err.trim().split('\n').length }).toEqual({ status: 2, lines: 1 })
    expect(err).toContain(words)
  })

  it('shows by status 1 that a playbook is broken, and where', async () => {
    const playbook = await write(
      'broken.mjs',
      `import { definePlaybook } from ${JSON.stringify(new URL('../../../../playbooks/index.ts', import.meta.url).href)}
import { z } from ${JSON.stringify(import.meta.resolve('zod'))}
export default definePlaybook({
  name: 'bell-broken', version: 1, facts: z.object({ owner: z.string() }),
  summary: () => 'The bell is broken', owner: ({ facts }) => facts.owner,
  actions: [{ id: 'ring', what: 'Ring it', run: async () => { throw new Error('there is no bell') } }],
  promise: (_, { after }) => ({ what: 'it rings', by: after('P2D') }),
  messages: { apology: () => ({ subject: 'The bell', text: 'The bell' }) },
})`,
    )
    vi.stubEnv('AMENDS_PLAYBOOKS', playbook)
    const { status, err } = await simulate(['bell-broken'])
    vi.stubEnv('AMENDS_PLAYBOOKS', undefined)
    expect(status).toBe(1)
    expect(err).toMatch(/act failed .*there is no bell/)
    expect(err).toContain('compose failed')
  })
})
