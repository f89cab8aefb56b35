import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { EventRefused, NoWorker, RecoveryClosed, ServerUnreachable } from '../client/errors.ts'
import type { Task } from '../model/records.ts'
import { aTask, eventIds, type LinkWorld, openLinkWorld, seen } from '../tests/support/link-world.ts'

let world: LinkWorld
beforeEach(async () => {
  world = await openLinkWorld()
})
afterEach(() => world.close())

const { recovery } = aTask

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
      const [first, second] = eventIds(world)
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
