import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenedMessage } from '../client/status.ts'
import { aTask, type LinkWorld, openLinkWorld, seen } from '../tests/support/link-world.ts'

let world: LinkWorld
beforeEach(async () => {
  world = await openLinkWorld()
})
afterEach(() => world.close())

const { recovery, id: task } = aTask

describe('the page of a link', () => {
  it('says what to do, about which recovery, for whom, and by when on the clock of its reader', async () => {
    await world.put()
    const { status, text } = await world.get(await world.link())
    expect(status).toBe(200)
    expect(text).toContain('<html lang="en">')
    const words = seen(text).replace(/\s+/g, ' ')
    expect(words).toContain('The customer wrote: answer them')
    expect(words).toContain('Recovery shipment-delayed/10380')
    expect(words).toContain('For Lena Voss (you)')
    expect(words).toContain('Due 23 November 2026 at 14:30 Europe/Berlin time')
    expect(words).toContain('I take this on')
    expect(words).not.toContain('HUNGO')
  })

  it('shows what the customer wrote to whoever is asked to answer, where the recovery can tell', async () => {
    const wrote = (id: string, text: string, changes: Partial<OpenedMessage> = {}): OpenedMessage => ({
      id,
      text,
      at: '2026-11-23T09:30:00.000Z',
      satisfied: null,
      state: 'open',
      ...changes,
    })
    await world.put()
    world.conversation = [
      wrote('m0', 'Long ago.', { state: 'answered' }),
      wrote('m1', 'Where is <b>it</b>?\nAna'),
      wrote('m2', 'I am unhappy.', { satisfied: false, state: 'answered' }),
    ]
    const path = await world.link()
    const { text } = await world.get(path)
    expect(text).toContain('Where is &lt;b&gt;it&lt;/b&gt;?\nAna')
    expect(text).toContain('I am unhappy.')
    expect(text).not.toContain('Long ago.')
    world.isSilent = true
    const silent = await world.get(path)
    expect(silent.status).toBe(200)
    expect(silent.text).toContain('Answer the customer')
  })

  it('gives the time in UTC to whoever has no clock on record', async () => {
    await world.put({ assignee: 'ruth' })
    expect((await world.get(await world.link({ person: 'ruth' }))).text).toContain(
      '23 November 2026 at 13:30 UTC',
    )
  })

  it('takes nothing that came from outside for markup', async () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;`
    await world.put({ summary: hostile })
    const path = await world.link()
    const form = { action: 'answer', text: hostile, what: hostile, revision: hostile }
    for (const html of [(await world.get(path)).text, await (await world.post(path, form)).text()]) {
      expect(html).not.toMatch(/<script|<img|<b>/)
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
      expect(html).toContain('Omar &lt;b&gt;Haddad&lt;/b&gt;')
      expect(html).toContain('&amp;amp;')
    }
  })

  it('does nothing when it is looked at, by whomever, however often', async () => {
    await world.put()
    const path = await world.link()
    const previews = [
      'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
      'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5',
      'WhatsApp/2.23.20.0',
      'facebookexternalhit/1.1',
      'Mozilla/5.0 (compatible; Microsoft Outlook SafeLinks)',
    ]
    for (const agent of [...previews, ...previews]) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const query = method === 'GET' ? '?action=accept&did=accept' : ''
        await world.app.request(path + query, { method, headers: { 'user-agent': agent } })
      }
    }
    expect(world.calls).toEqual([])
    expect(await world.store.tasks.get(recovery, task)).toMatchObject({ state: 'open', revision: 1 })
  })

  it('offers no form where nothing is left to be done, and says why', async () => {
    await world.put({ state: 'done', closedAt: '2026-11-23T09:45:00Z', closedBy: 'ruth', revision: 2 })
    const done = await world.get(`${await world.link()}?did=accept`)
    expect(done.status).toBe(200)
    expect(seen(done.text)).toContain(
      'This was done by Ruth Okafor, on 23 November 2026 at 10:45 Europe/Berlin time.',
    )
    expect(done.text).not.toContain('<form')
  })

  it('lets whoever it is with no longer only say that it is done', async () => {
    await world.put({ assignee: 'ruth' })
    const { text } = await world.get(await world.link())
    expect(seen(text)).toContain('This is with Ruth Okafor now.')
    expect([...text.matchAll(/name="action" value="([^"]*)"/g)].map(([, action]) => action)).toEqual([
      'answer',
      'done',
    ])
  })

  it('asks to come back for a task that the store has not got yet', async () => {
    const { status, text } = await world.get(await world.link())
    expect(status).toBe(404)
    expect(text).toContain('try again in a minute')
  })
})

describe('a link that is none', () => {
  const tampered = (token: string) => {
    const [head, , signature] = token.split('.')
    const claims = { task: aTask.id, sub: 'ruth', aud: 'amends:act', exp: 4_000_000_000 }
    return `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`
  }
  const unsigned = () =>
    [{ alg: 'none' }, { task: aTask.id, sub: 'lena', aud: 'amends:act', exp: 4_000_000_000 }]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .concat('')
      .join('.')

  it.each([
    ['cut short', async () => (await world.link()).slice(0, -3)],
    ['in the name of somebody else', async () => `/act/${tampered((await world.link()).slice(5))}`],
    ['signed by nobody', async () => `/act/${unsigned()}`],
    ['signed with another secret', () => world.link({ secret: new Uint8Array(32) })],
    ['for whoever has left', () => world.link({ person: 'gone' })],
    ['about nothing', () => world.link({ task: 'x' })],
    ['no token', async () => '/act/hello'],
    ['no path of ours', async () => '/'],
  ])('%s gets the same page, and does nothing', async (_, path) => {
    await world.put()
    const nothing = (await world.get('/nothing')).text
    const answers = [await world.get(await path()), await world.get(await path(), 'curl')]
    const sent = await world.post(await path(), { action: 'accept' })
    expect(answers).toEqual([
      { status: 404, text: nothing },
      { status: 404, text: nothing },
    ])
    expect([sent.status, await sent.text()]).toEqual([404, nothing])
    expect(world.calls).toEqual([])
  })

  it('says so when it has expired, to the second', async () => {
    await world.put()
    const path = await world.link({ until: '2026-11-30T09:30:00Z' })
    world.now = Date.parse('2026-11-30T09:29:59Z')
    expect((await world.get(path)).status).toBe(200)
    world.now = Date.parse('2026-11-30T09:30:00Z')
    expect((await world.get(path)).status).toBe(410)
    expect((await world.post(path, { action: 'accept' })).status).toBe(410)
    expect(world.calls).toEqual([])
  })
})
