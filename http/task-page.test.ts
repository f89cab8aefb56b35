import { afterEach, beforeEach, expect, it } from 'vitest'
import { aTask, type LinkWorld, openLinkWorld } from '../tests/support/link-world.ts'

let world: LinkWorld
beforeEach(async () => {
  world = await openLinkWorld()
})
afterEach(() => world.close())

const pageOf = async (path: string) => (await world.app.request(path)).text()

it('says of a drill that it is one, and of nothing else', async () => {
  await world.put()
  expect(await pageOf(await world.link())).not.toContain('drill.')
  const id = 'shipment-delayed/drill-20261123-1/0-1'
  await world.put({ id, recovery: 'recovery/shipment-delayed/drill-20261123-1' })
  expect(await pageOf(await world.link({ task: id }))).toContain('This is a drill.')
})

it.each(['apology', 'answer-1'])(
  'takes words of their own from whoever mends the held back %s',
  async (subject) => {
    await world.put({ kind: 'compose', subject })
    const path = await world.link()
    expect(await pageOf(path)).toContain('Say it in your own words')
    await world.post(path, {
      action: 'other-words',
      text: 'It is our failure, and I am sorry.',
      revision: '1',
    })
    expect(world.calls).toMatchObject([
      [aTask.recovery, 'completeTask', aTask.id, { text: 'It is our failure, and I am sorry.' }],
    ])
  },
)
