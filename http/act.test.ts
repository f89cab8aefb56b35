import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { EventRefused, NoWorker, RecoveryClosed, ServerUnreachable } from '../client/errors.ts'
import type { TaskKind } from '../model/plan.ts'
import type { Task } from '../model/records.ts'
import { aTask, type LinkWorld, openLinkWorld } from '../tests/support/link-world.ts'

let world: LinkWorld
beforeEach(async () => {
  world = await openLinkWorld()
})
afterEach(() => world.close())

const { recovery, id: task } = aTask
const told = () => world.calls.map(([, method, , { by: _, id: __, ...said }]: LooseCall) => [method, said])
type LooseCall = [string, string, string, { by?: string; id?: string }]
const ids = () => world.calls.map(([, , , { id }]: LooseCall) => id)
const get = async (path: string, userAgent = 'a browser') => {
  const response = await world.app.request(path, { headers: { 'user-agent': userAgent } })
  return { status: response.status, text: await response.text() }
}
/** What a person sees, without the tags. */
const seen = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]*>/g, ' ')

describe('the page of a link', () => {
  it('says what to do, about which recovery, for whom, and by when on the clock of its reader', async () => {
    await world.put()
    const { status, text } = await get(await world.link())
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

  it('gives the time in UTC to whoever has no clock on record', async () => {
    await world.put({ assignee: 'ruth' })
    expect((await get(await world.link({ person: 'ruth' }))).text).toContain('23 November 2026 at 13:30 UTC')
  })

  it('takes nothing that came from outside for markup', async () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;`
    await world.put({ summary: hostile })
    const path = await world.link()
    const form = { action: 'answer', text: hostile, what: hostile, revision: hostile }
    for (const html of [(await get(path)).text, await (await world.post(path, form)).text()]) {
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
    const done = await get(`${await world.link()}?did=accept`)
    expect(done.status).toBe(200)
    expect(seen(done.text)).toContain(
      'This was done by Ruth Okafor, on 23 November 2026 at 10:45 Europe/Berlin time.',
    )
    expect(done.text).not.toContain('<form')
  })

  it('lets whoever it is with no longer only say that it is done', async () => {
    await world.put({ assignee: 'ruth' })
    const { text } = await get(await world.link())
    expect(seen(text)).toContain('This is with Ruth Okafor now.')
    expect([...text.matchAll(/name="action" value="([^"]*)"/g)].map(([, action]) => action)).toEqual([
      'answer',
      'done',
    ])
  })

  it('asks to come back for a task that the store has not got yet', async () => {
    const { status, text } = await get(await world.link())
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
    const nothing = (await get('/nothing')).text
    const answers = [await get(await path()), await get(await path(), 'curl')]
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
    expect((await get(path)).status).toBe(200)
    world.now = Date.parse('2026-11-30T09:30:00Z')
    expect((await get(path)).status).toBe(410)
    expect((await world.post(path, { action: 'accept' })).status).toBe(410)
    expect(world.calls).toEqual([])
  })
})

describe('a form', () => {
  const cases: [TaskKind, Record<string, string>, [string, object]][] = [
    ['answer', { action: 'accept' }, ['acceptTask', {}]],
    ['answer', { action: 'decline' }, ['declineTask', {}]],
    ['answer', { action: 'decline', note: 'On a train' }, ['declineTask', { note: 'On a train' }]],
    ['answer', { action: 'hand-over', to: 'ruth' }, ['handOverTask', { to: 'ruth' }]],
    [
      'answer',
      { action: 'answer', text: 'Dear Ana,\r\n\r\nYes.' },
      ['completeTask', { text: 'Dear Ana,\n\nYes.' }],
    ],
    [
      'answer',
      {
        action: 'answer',
        text: 'By Wednesday.',
        awaitsCustomer: 'on',
        satisfied: 'no',
        what: 'the parcel is with you',
        by: '2026-11-25T18:00',
      },
      [
        'completeTask',
        {
          text: 'By Wednesday.',
          awaitsCustomer: true,
          satisfied: false,
          promise: { what: 'the parcel is with you', by: '2026-11-25T17:00:00.000Z' },
        },
      ],
    ],
    ['answer', { action: 'done', note: 'Called them' }, ['completeTask', { note: 'Called them' }]],
    [
      'root-cause',
      { action: 'root-cause', cause: 'a', change: 'b' },
      ['completeTask', { cause: 'a', action: 'b' }],
    ],
    [
      'hand-over',
      { action: 'root-cause', cause: 'a', change: 'b' },
      ['completeTask', { cause: 'a', action: 'b' }],
    ],
    ['hand-over', { action: 'root-cause' }, ['completeTask', {}]],
    ['promise', { action: 'kept' }, ['completeTask', {}]],
    ['promise', { action: 'holds' }, ['completeTask', { holds: true }]],
    [
      'promise',
      { action: 'new-date', what: 'it is there', by: '2026-11-26T12:00' },
      ['completeTask', { promise: { id: 'm1', what: 'it is there', by: '2026-11-26T11:00:00.000Z' } }],
    ],
    ['approve', { action: 'approve' }, ['decide', { approved: true }]],
    [
      'approve',
      { action: 'decline-approval', note: 'Too much' },
      ['decide', { approved: false, note: 'Too much' }],
    ],
    ['deliver', { action: 'retry' }, ['completeTask', { retry: true }]],
    ['grant', { action: 'done', note: 'By bank transfer' }, ['completeTask', { note: 'By bank transfer' }]],
    ['escalation', { action: 'done' }, ['completeTask', {}]],
  ]

  it.each(cases)('about %s: %j', async (kind, form, expected) => {
    await world.put({ kind })
    const path = await world.link()
    const response = await world.post(path, form)
    expect(response.status).toBe(303)
    expect(told()).toEqual([expected])
    expect(world.calls[0]).toMatchObject([recovery, expected[0], task, { by: 'lena' }])
    const location = response.headers.get('location') ?? ''
    const after = await get(new URL(location, `http://host${path}`).href)
    expect(after.status).toBe(200)
    expect(after.text).toContain('role="status"')
    // What was done is not offered again, though the store has not heard of it.
    expect(after.text).not.toContain(`value="${form.action}"`)
    expect(world.calls).toHaveLength(1)
  })

  it('acts for the person of the link, whatever the form says', async () => {
    await world.put()
    await world.post(await world.link(), {
      action: 'accept',
      by: 'ruth',
      task: 'a/b/1',
      id: 'mine',
      person: 'ruth',
    })
    expect(world.calls).toMatchObject([[recovery, 'acceptTask', task, { by: 'lena' }]])
    expect(ids()).not.toContain('mine')
  })

  it('is one event when the button is pressed twice, and another with other words or once the task came back', async () => {
    await world.put()
    const path = await world.link()
    const form = { action: 'answer', text: 'Yes', revision: '1' }
    await Promise.all([world.post(path, form), world.post(path, form)])
    await world.post(path, { ...form, text: 'No' })
    await world.post(path, { ...form, revision: '7' })
    const [first, second, ...others] = ids()
    expect(first).toBe(second)
    expect(new Set([first, ...others]).size).toBe(3)
  })

  it.each<[TaskKind, Record<string, string>, string, string]>([
    ['answer', { action: 'answer', text: '  ', awaitsCustomer: 'on' }, 'answer-text', 'Write your answer.'],
    ['answer', { action: 'answer', text: 'Yes', what: 'a parcel' }, 'answer-by', 'Say by when.'],
    [
      'answer',
      { action: 'answer', text: 'Yes', by: '2026-11-25T18:00' },
      'answer-what',
      'Say what is promised',
    ],
    [
      'answer',
      { action: 'answer', text: 'Yes', satisfied: 'perhaps' },
      'answer-satisfied',
      'Choose satisfied',
    ],
    ['answer', { action: 'done', revision: '3' }, 'done-note', 'Say what was done.'],
    ['answer', { action: 'hand-over', to: 'nobody' }, 'hand-over-to', 'Choose one of the people'],
    [
      'promise',
      { action: 'new-date', what: 'Soon', by: 'tomorrow' },
      'new-date-by',
      'Give a date and a time',
    ],
    ['promise', { action: 'new-date', what: 'Soon', by: '2026-11-23T10:59' }, 'new-date-by', 'in the future'],
    ['promise', { action: 'new-date', by: '2026-11-25T10:59' }, 'new-date-what', 'Say what is promised now.'],
    ['root-cause', { action: 'root-cause', cause: 'Rain' }, 'root-cause-change', 'Say what changes.'],
    ['hand-over', { action: 'root-cause', change: 'Roof' }, 'root-cause-cause', 'Say why it failed.'],
    ['approve', { action: 'decline-approval' }, 'decline-approval-note', 'Say why'],
    ['act', { action: 'done', note: 'x'.repeat(20_001) }, 'done-note', 'too long'],
  ])('about %s with %j names what is wrong and keeps what was typed', async (kind, form, field, message) => {
    await world.put({ kind })
    const response = await world.post(await world.link(), form)
    expect(response.status).toBe(400)
    const html = await response.text()
    const error = html.match(new RegExp(`<p class="error" id="${field}-error">([^<]*)</p>`))?.[1]
    expect(error).toContain(message)
    expect(html).toMatch(
      new RegExp(`id="${field}"[^>]* aria-invalid="true" aria-describedby="[^"]*${field}-error"`),
    )
    for (const [name, value] of Object.entries(form)) {
      if (value.trim() && name !== 'to' && value !== 'perhaps')
        expect(html).toMatch(
          value === 'on' ? / checked>/ : new RegExp(`value="${value}"|>\\s*${value}</textarea>`),
        )
    }
    expect(world.calls).toEqual([])
  })

  it('without an action, or with one of another kind of task, does nothing', async () => {
    await world.put()
    for (const form of [{}, { action: 'approve' }, { action: '__proto__' }]) {
      const response = await world.post(await world.link(), form)
      expect(response.status).toBe(400)
      expect(await response.text()).toContain('action: there is none')
    }
    expect(world.calls).toEqual([])
  })

  it('for handing over an approval there is none', async () => {
    await world.put({ kind: 'approve' })
    const response = await world.post(await world.link(), { action: 'hand-over', to: 'ruth' })
    expect(response.status).toBe(400)
    expect(world.calls).toEqual([])
  })

  it('that is far too large is not read', async () => {
    await world.put()
    const response = await world.post(await world.link(), { action: 'answer', text: 'x'.repeat(600_000) })
    expect(response.status).toBe(413)
    expect(world.calls).toEqual([])
  })
})

describe('a recovery that says no', () => {
  const refused = new EventRefused('recovery/x refused: the state does not take task.accepted')
  it.each<[Partial<Task>, string, Record<string, string>?]>([
    [
      { state: 'done', closedBy: 'ruth', closedAt: '2026-11-23T09:45:00Z' },
      'This was done by Ruth Okafor, on',
    ],
    [{ state: 'cancelled' }, 'This is no longer needed.'],
    [{ assignee: 'ruth' }, 'This is with Ruth Okafor now.'],
    [{ assignee: 'unassigned' }, 'This is with nobody just now: somebody is being asked.'],
    [{ acceptedAt: '2026-11-23T09:50:00Z' }, 'You have taken this on already.'],
    [{}, 'does not take this now', { action: 'decline' }],
    [{ kind: 'promise' }, 'Its date has passed', { action: 'holds' }],
    [{ kind: 'hand-over' }, 'neither is on record yet', { action: 'root-cause' }],
  ])('because the task is %j: the page says so', async (changes, reason, form = { action: 'accept' }) => {
    await world.put({ kind: changes.kind ?? 'answer' })
    world.failure = refused
    world.tasks = [{ ...aTask, ...changes }]
    const response = await world.post(await world.link(), form)
    expect(response.status).toBe(409)
    expect(seen(await response.text())).toContain(reason)
  })

  it('gives back what was written', async () => {
    await world.put()
    world.failure = new RecoveryClosed(recovery, 'it takes no more events')
    const response = await world.post(await world.link(), {
      action: 'answer',
      text: 'Dear Ana,\n\n<it> is us.',
    })
    expect(response.status).toBe(409)
    const html = await response.text()
    expect(html).toContain('The recovery has ended')
    expect(html).toContain('Dear Ana,\n\n&lt;it&gt; is us.')
  })
})

describe('when nobody answers', () => {
  test.each([new NoWorker('no worker polls'), new ServerUnreachable('no server answers')])(
    '%s: the form comes back whole, and is the same event when it is sent again',
    async (failure) => {
      await world.put()
      const path = await world.link()
      world.failure = failure
      const form = { action: 'answer', text: 'Dear Ana', awaitsCustomer: 'on', revision: '1' }
      const response = await world.post(path, form)
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('30')
      const html = await response.text()
      expect(html).toContain('press the button again')
      expect(html).toMatch(/>\s*Dear Ana<\/textarea>/)
      expect(html).toContain(' checked>')
      // Meanwhile the store has heard of another change.
      await world.put({ revision: 2 })
      expect(html).toContain('name="revision" value="1"')
      expect((await world.post(path, form)).status).toBe(303)
      const [first, second] = ids()
      expect(first).toBe(second)
    },
  )

  it('a bug of ours is a page too, and no token is logged', async () => {
    await world.put()
    const path = await world.link()
    world.failure = new TypeError('bug')
    const response = await world.post(path, { action: 'accept' })
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('bug')
    await world.post(path, { action: 'accept' })
    expect(world.logged.join()).toContain('told')
    expect(world.logged.join()).not.toContain(path.slice(5))
  })
})
