import { describe, expect, it } from 'vitest'
import { letter, outgoing } from '../../../tests/support/outgoing.ts'
import { run } from '../program.ts'

async function check(input: unknown, ...options: string[]) {
  let out = ''
  let err = ''
  const status = await run(['message', 'check', ...options], {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    stdin: standardInput(typeof input === 'string' ? input : JSON.stringify(input)),
    env: {},
    interrupted: () => new AbortController().signal,
  })
  return { status, out, err }
}

async function* standardInput(text: string) {
  yield Buffer.from(text)
}

const good = outgoing(
  letter('We sent order 10380 a week late. That is our failure, and I am sorry. I am looking for it.'),
)
const bad = outgoing(
  letter(
    'We sent order 10380 a week late. That is our failure. I am looking for it. We apologise for any\n inconvenience.',
  ),
)

describe('amends message check', () => {
  it('lets a good message pass', async () => {
    expect(await check(good)).toEqual({ status: 0, out: 'It may go out.\n', err: '' })
    const { status, out } = await check(good, '--json')
    expect({ status, verdict: JSON.parse(out) }).toEqual({
      status: 0,
      verdict: { blocked: false, findings: [] },
    })
  })

  it('blocks a bad one: which words, why, and a better way', async () => {
    const { status, out } = await check(bad)
    expect(status).toBe(1)
    expect(out).toBe(`Blocked: it may not go out like this.

stock-phrase: "apologise for any inconvenience"
  Who is sorry for "any" trouble has not looked which it was.
  Better: Say what it did to them: "You had to take a second day off work to wait for us. I am sorry."
`)
  })

  it('prints exactly four fields of a finding as JSON', async () => {
    const { status, out } = await check(bad, '--json')
    expect(status).toBe(1)
    expect(JSON.parse(out)).toEqual({
      blocked: true,
      findings: [
        {
          rule: 'stock-phrase',
          words: 'apologise for any\n inconvenience',
          why: expect.any(String),
          better: expect.any(String),
        },
      ],
    })
  })

  it('gives advice without blocking, and says what it could not check', async () => {
    const wordy = outgoing(`${letter('I will utilize our van for order 10380.')}`, { kind: 'update' })
    expect(await check(wordy)).toMatchObject({
      status: 0,
      out: expect.stringContaining(
        'readability (advice): "utilize"\n  There is a plainer word for it.\n  Better: "use"',
      ),
    })
    const french = outgoing('Bonjour Patricia,\n\nVotre commande 10380 est ici.\n\nLaura', { locale: 'fr' })
    expect((await check(french)).out).toContain('Not checked in this language: says-sorry, owns-failure')
  })

  it.each([
    ['{', /^amends: standard input is not JSON/],
    ['', /^amends: standard input is not JSON/],
    [{ ...good, kind: 'notice' }, /standard input: kind: /],
    [{ ...good, locale: 'english!' }, /locale: a BCP 47 tag/],
    [{ ...good, text: undefined }, /text: missing, string expected/],
    [{ ...good, text: 'We are late. '.repeat(2000) }, /text: too long: 20000 characters are the most/],
    [{ ...good, customer: {} }, /customer\.name: missing/],
    [{ ...good, owner: { name: ' ' } }, /owner\.name: /],
    [{ ...good, promises: [{ what: 'x', by: 'Friday' }] }, /promises\[0\]\.by: neither an instant nor a day/],
    [{ ...good, sentAt: '2026-11-23' }, /sentAt: not an instant/],
    [{ ...good, timeZone: 'Mars' }, /timeZone: there is no time zone Mars/],
    [{ ...good, earlier: [1] }, /earlier\[0\]: /],
  ])('refuses bad input in one line that names the field: %j', async (input, line) => {
    const { status, out, err } = await check(input)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(line)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})
