import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../support/temporal.ts'
import { type CliWorld, facts, failure, isPromised, openCliWorld, openTask, start } from './cli-world.ts'
import { amends, jsonLines } from './harness.ts'

let world: CliWorld
beforeAll(async () => {
  world = await openCliWorld()
})
afterAll(() => world?.close())

describe('amends start', () => {
  it('starts the good ones, names line and field of each bad one, and ends with 2', async () => {
    const lines = [
      JSON.stringify(failure('lines-1')),
      '{"playbook":',
      JSON.stringify(failure('lines-2', { occurredAt: 'yesterday' })),
      '',
      JSON.stringify(failure('lines-3', { playbook: 'parcel-lost' })),
      JSON.stringify({ ...failure('lines-4'), customer: undefined }),
      JSON.stringify(failure('lines-5', { facts: { ...facts, daysLate: 'many' } })),
      JSON.stringify(failure('lines-6')),
    ]
    const ran = await amends(['start', '-'], { stdin: lines.join('\n') })
    expect(ran.status).toBe(2)
    expect(ran.out).toBe(
      'began  shipment-delayed/lines-1\nbegan  shipment-delayed/lines-6\n2 began, 0 joined, 5 bad\n',
    )
    expect(ran.err.trim().split('\n')).toEqual([
      expect.stringMatching(/^amends: standard input line 2: not JSON: /),
      expect.stringMatching(/^amends: standard input line 3: occurredAt: not an instant/),
      expect.stringMatching(
        /^amends: standard input line 5: playbook: unknown playbook "parcel-lost": known are .*shipment-delayed/,
      ),
      'amends: standard input line 6: customer: missing, object expected',
      'amends: standard input line 7: facts.daysLate: expected number, received string',
    ])
    const again = await amends(['start', '-', '--json'], { stdin: lines.join('\n') })
    expect(jsonLines(again.out).map((line) => Object(line).result)).toEqual([
      ...Array(5).fill('bad'),
      'joined',
      'joined',
    ])
  })

  it('takes a file with one failure over several lines, and one with an array', async () => {
    const one = join(world.folder, 'one.json')
    const several = join(world.folder, 'several.json')
    await writeFile(one, JSON.stringify(failure('file-1'), null, 2))
    await writeFile(several, JSON.stringify([failure('file-1'), failure('file-2')]))
    expect((await amends(['start', one])).out).toBe('began  shipment-delayed/file-1\n1 began, 0 joined\n')
    expect((await amends(['start', several])).out).toContain('1 began, 1 joined')
  })

  it('begins again what has ended only with --reopen', async () => {
    const id = await start('ended-1')
    const client = world.temporal.client.workflow.getHandle(`recovery/${id}`)
    await client.signal('event', { type: 'recovery.withdrawn', id: 'w', reason: 'reported by mistake' })
    await client.result()
    const stdin = JSON.stringify(failure('ended-1'))
    expect(await amends(['start', '-'], { stdin })).toMatchObject({
      status: 1,
      out: expect.stringContaining('--reopen begins it again'),
    })
    const again = await amends(['start', '-', '--reopen'], { stdin })
    expect(again).toMatchObject({ status: 0, out: expect.stringContaining('1 began') })
  })
})

describe('bad input', () => {
  it.each([
    { args: ['start', 'no-such-file.json'], says: 'there is no file no-such-file.json' },
    { args: ['start', '-'], says: 'standard input is empty' },
    { args: ['start'], says: "missing required argument 'file'" },
    { args: ['strat'], says: "unknown command 'strat'" },
    { args: ['list', '--colour'], says: "unknown option '--colour'" },
    { args: ['list', '--sla-state', 'late'], says: 'slaState' },
    { args: ['list', '--limit', 'many'], says: 'whole number' },
    { args: ['show', 'no-such-order'], says: 'there is no recovery of "no-such-order"' },
    { args: ['show', 'a/b/c/d'], says: 'is no ID of a recovery' },
    { args: ['watch', 'shipment-delayed/none'], says: 'there is no recovery recovery/shipment-delayed/none' },
    { args: ['task', 'shipment-delayed/none/0-1', '--by', 'lena'], says: 'there is no task' },
    { args: ['decline', 'x', '--by', 'lena'], says: "required option '--note <text>'" },
    { args: ['dev', '--port', '70000'], says: 'It must be a port' },
  ])('amends $args: one line, status 2', async ({ args, says }) => {
    const ran = await amends(args)
    expect(ran).toMatchObject({ status: 2, out: '' })
    expect(ran.err).toContain(says)
    expect(ran.err.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('a recovery on the command line', () => {
  it('is listed and shown', async () => {
    const id = await start('shown-1')
    await isPromised(id)
    const listed = await eventually(async () => {
      const { out } = await amends(['list', '--step', 'act', '--open'])
      return out.includes(id) && out
    })
    expect(listed.split('\n')[0]).toMatch(/^ID +STEP +OWNER/)
    const shown = await amends(['show', 'shown-1'])
    expect(shown.status).toBe(0)
    expect(shown.out).toContain('Patricia McKenna <patricia.mckenna@example.com>')
    expect(shown.out).toMatch(/own-it: met, due .* counted of 15 min, .* felt since/)
    expect(shown.out).toMatch(/why then: \S+/)
    expect(shown.out).toMatch(/promise made: /)
    expect(JSON.parse((await amends(['show', id, '--json'])).out)).toMatchObject({
      step: 'act',
      closed: false,
    })
  })

  it('takes the word of the customer, and an answer by the one who has the task', async () => {
    const id = await start('reply-1')
    await isPromised(id)
    const replied = await amends(['reply', 'reply-1', '--text', 'Where\nis it?', '--event-id', 'mail-1'])
    expect(replied).toMatchObject({ status: 0, out: expect.stringContaining('answer them') })
    await amends(['reply', 'reply-1', '--text', 'Where\nis it?', '--event-id', 'mail-1'])
    const task = await openTask('answer', id)
    const inbox = await amends(['inbox', '--for', 'lena'])
    expect(inbox.out).toContain(`amends task ${task} --by `)
    const refused = await amends(['approve', task, '--by', 'lena'])
    expect(refused).toMatchObject({ status: 1, err: expect.stringContaining('does not take this now') })
    expect((await amends(['task', task, '--by', 'lena', '--text', 'It left today'])).status).toBe(0)
    const twice = await amends(['task', task, '--by', 'lena', '--text', 'It left today'])
    expect(twice).toMatchObject({
      status: 1,
      err: expect.stringMatching(/is done already, by lena: nothing was changed\n$/),
    })
    const { out } = await amends(['show', id])
    expect(out.match(/customer: Where is it\?/g)).toHaveLength(1)
  })

  it('hears that its promise is kept, once, and that it is withdrawn', async () => {
    const id = await start('keep-1')
    await isPromised(id)
    const unknown = await amends(['keep', id, '--promise', 'nonsense'])
    expect(unknown).toMatchObject({ status: 2, err: expect.stringContaining('it has arrival') })
    expect(await amends(['keep', id])).toMatchObject({ status: 0, out: expect.stringContaining('is kept') })
    expect(await amends(['keep', id])).toMatchObject({
      status: 2,
      err: expect.stringContaining('no open promise'),
    })
    expect((await amends(['withdraw', id])).status).toBe(2)
    expect((await amends(['withdraw', id, '--reason', 'reported by mistake'])).status).toBe(0)
  })

  it('is watched line by line until it ends', async () => {
    const id = await start('watch-1')
    await isPromised(id)
    const watching = amends(['watch', id])
    const workflow = world.temporal.client.workflow.getHandle(`recovery/${id}`)
    await workflow.signal('event', { type: 'recovery.withdrawn', id: 'w', reason: 'reported by mistake' })
    const { status, out } = await watching
    expect(status).toBe(0)
    expect(out.match(/we sent: apology/g)).toHaveLength(1)
    expect(out).toMatch(/shipment-delayed\/watch-1 has ended: withdrawn\n$/)
  })

  it('is watched with all others until Ctrl-C', async () => {
    await start('watch-2')
    const controller = new AbortController()
    const { status, out } = await amends(['watch', '--json'], {
      interrupted: controller.signal,
      hears: (told) => told.includes('watch-2') && controller.abort(),
    })
    expect(status).toBe(0)
    expect(jsonLines(out)).toContainEqual(
      expect.objectContaining({ id: 'recovery/shipment-delayed/watch-2' }),
    )
  })

  it('lets only the one who was asked decide', async () => {
    const late = { ...facts, daysLate: 30, shippedOn: '1997-02-08' }
    const stdin = JSON.stringify(failure('approve-1', { facts: late }))
    await amends(['start', '-'], { stdin })
    const id = 'shipment-delayed/approve-1'
    await isPromised(id)
    const workflow = world.temporal.client.workflow.getHandle(`recovery/${id}`)
    const status = JSON.parse((await amends(['show', id, '--json'])).out)
    await workflow.signal('event', { type: 'promise.kept', id: 'k', promise: status.promises[0]?.id })
    const task = await openTask('approve', id)
    const refused = await amends(['approve', task, '--by', 'nobody'])
    expect(refused.status).toBe(1)
    expect(refused.err).toMatch(/it is with \S+, and only they may decide/)
    const { out } = await amends(['inbox', '--json'])
    const asked = JSON.parse(out).find((each: { id: string }) => each.id === task)
    const declined = await amends(['decline', task, '--by', asked.assignee, '--note', 'too much'])
    expect(declined).toMatchObject({ status: 0, err: '' })
  })
})

describe('amends playbook list', () => {
  it('prints all that another language needs', async () => {
    const { status, out } = await amends(['playbook', 'list', '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      taskQueue: 'amends',
      workflowType: 'recovery',
      workflowId: 'recovery/<playbook>/<reference>',
      signals: { event: expect.any(String) },
      updates: { send: expect.any(String), waitFor: expect.any(String) },
      queries: { snapshot: expect.any(String) },
      playbooks: expect.arrayContaining([
        expect.objectContaining({
          name: 'shipment-delayed',
          version: 1,
          failure: expect.objectContaining({
            properties: expect.objectContaining({
              playbook: expect.objectContaining({ const: 'shipment-delayed' }),
              facts: expect.objectContaining({ type: 'object' }),
            }),
          }),
        }),
      ]),
    })
  })
})
