import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TaskKind } from '../model/plan.ts'
import { aTask, eventIds, type LinkWorld, openLinkWorld } from '../tests/support/link-world.ts'

let world: LinkWorld
beforeEach(async () => {
  world = await openLinkWorld()
})
afterEach(() => world.close())

const { recovery, id: task } = aTask
const told = () => world.calls.map(([, method, , { by: _, id: __, ...said }]: LooseCall) => [method, said])
type LooseCall = [string, string, string, { by?: string; id?: string }]

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
        'asks-call': 'on',
        'asks-money': 'on',
        what: 'the parcel is with you',
        by: '2026-11-25T18:00',
      },
      [
        'completeTask',
        {
          text: 'By Wednesday.',
          awaitsCustomer: true,
          satisfied: false,
          asks: ['money', 'call'],
          promise: { what: 'the parcel is with you', by: '2026-11-25T17:00:00.000Z' },
        },
      ],
    ],
    ['answer', { action: 'done', note: 'Called them' }, ['completeTask', { note: 'Called them' }]],
    [
      'answer',
      { action: 'done', note: 'Called them', 'asks-peace': 'on' },
      ['completeTask', { note: 'Called them', asks: ['peace'] }],
    ],
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
    const after = await world.get(new URL(location, `http://host${path}`).href)
    expect(after.status).toBe(200)
    expect(after.text).toContain('role="status"')
    // What was done is not offered again, though the store has not heard of it.
    expect(after.text).not.toContain(`value="${form.action}"`)
    expect(world.calls).toHaveLength(1)
  })

  it('releases the promise that the task is about', async () => {
    await world.put({ kind: 'promise', subject: 'arrival' })
    const response = await world.post(await world.link(), { action: 'released', note: 'They fetch it' })
    expect(response.status).toBe(303)
    expect(world.calls).toMatchObject([
      [recovery, 'releasePromise', 'arrival', { by: 'lena', reason: 'They fetch it' }],
    ])
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
    expect(eventIds(world)).not.toContain('mine')
  })

  it('is one event when the button is pressed twice, and another with other words or once the task came back', async () => {
    await world.put()
    const path = await world.link()
    const form = { action: 'answer', text: 'Yes', revision: '1' }
    await Promise.all([world.post(path, form), world.post(path, form)])
    await world.post(path, { ...form, text: 'No' })
    await world.post(path, { ...form, revision: '7' })
    const [first, second, ...others] = eventIds(world)
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
    ['promise', { action: 'released', note: ' ' }, 'released-note', 'Say what was agreed instead.'],
    [
      'answer',
      { action: 'answer', text: 'Yes', satisfied: 'perhaps' },
      'answer-satisfied',
      'Choose satisfied',
    ],
    ['answer', { action: 'done', note: 'x', satisfied: 'no' }, 'done-satisfied', 'Tick what they ask for'],
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
