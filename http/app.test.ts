import { afterEach, beforeEach, expect, it } from 'vitest'
import { AmendsError } from '../client/errors.ts'
import { type LinkWorld, openLinkWorld } from '../tests/support/link-world.ts'
import { serve } from './serve.ts'

let world: LinkWorld
beforeEach(async () => {
  world = await openLinkWorld()
})
afterEach(() => world.close())

it('says whether the Temporal server answers', async () => {
  const up = await world.app.request('/health')
  expect([up.status, await up.json()]).toEqual([200, { ok: true, temporal: true }])
  world.isTemporalUp = false
  const down = await world.app.request('/health')
  expect([down.status, await down.json()]).toEqual([503, { ok: false, temporal: false }])
})

it('lets no page be kept, indexed, framed or leak its address', async () => {
  await world.put()
  const link = await world.link()
  const answers = [
    await world.app.request(link),
    await world.app.request('/nothing'),
    await world.app.request('/health'),
    await world.post(link, {}),
    await world.post(link, { action: 'accept' }),
    await world.post(link, { action: 'answer', text: 'x'.repeat(600_000) }),
  ]
  world.failure = new TypeError('bug')
  answers.push(await world.post(link, { action: 'accept' }))
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 400, 303, 413, 500])
  for (const { headers } of answers) {
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none';.* form-action 'self'; frame-ancestors 'none'/,
      ),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    })
  }
})

it('listens on a free port, says which, and says so when one is taken', async () => {
  const serving = await serve(world.app, { host: '127.0.0.1', port: 0 })
  try {
    expect((await fetch(`${serving.url}/health`)).status).toBe(200)
    const { port } = new URL(serving.url)
    const second = serve(world.app, { host: '127.0.0.1', port: Number(port) })
    await expect(second).rejects.toThrow(`port ${port} on 127.0.0.1 is taken: stop what listens there`)
    await expect(second).rejects.toBeInstanceOf(AmendsError)
  } finally {
    await serving.close()
  }
  await expect(fetch(serving.url)).rejects.toThrow()
})
