import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RecoveryHandle } from '../../client/recovery-handle.ts'
import type { RecoveryStatus } from '../../client/status.ts'
import { eventually } from '../support/temporal.ts'
import { type CliWorld, isPromised, openCliWorld, openTask, start } from './cli-world.ts'
import { amends } from './harness.ts'

let world: CliWorld
beforeAll(async () => {
  world = await openCliWorld()
})
afterAll(() => world?.close())

const show = async (id: string): Promise<RecoveryStatus> =>
  JSON.parse((await amends(['show', id, '--json'])).out)

const handleOf = (id: string) => new RecoveryHandle(world.temporal.client, `recovery/${id}`)

const event = (id: string, said: object) =>
  world.temporal.client.workflow.getHandle(`recovery/${id}`).signal('event', said)

describe('what customers write', () => {
  it('is kept as it came: in any script, with odd characters, with nothing but an answer, all at once', async () => {
    const id = await start('odd-words')
    await isPromised(id)
    const texts = [
      'مرحبا، أين طلبي؟ 我的包裹在哪里？ \u{1f4e6}',
      'NUL \0, half a pair \ud800, bell \u0007, right to left \u202e',
      '<script>alert(1)</script>\r\n\r\n> quoted\n-- \nA.',
      'x'.repeat(50_000),
      '   \n',
    ]
    const handle = handleOf(id)
    await Promise.all(
      texts.map((text, index) =>
        handle.reply({ text, id: `mail-${index}`, ...(text.trim() === '' ? { satisfied: false } : {}) }),
      ),
    )
    const { conversation } = await handle.status()
    expect(new Set(conversation.map(({ text }) => text))).toEqual(new Set(texts))
    expect((await amends(['show', id])).out).not.toContain('\u0007')
  })

  it('is refused where there is nothing in it, or too much, in one line that says what to do', async () => {
    const id = await start('no-words')
    for (const [text, says] of [
      ['', 'say in words what the customer sent'],
      ['x'.repeat(50_001), 'send it in parts'],
    ] as const) {
      const ran = await amends(['reply', id, '--text', text])
      expect(ran).toMatchObject({ status: 2, out: '', err: expect.stringContaining(says) })
      expect(ran.err.trimEnd().split('\n')).toHaveLength(1)
    }
  })

  it('begins again what has ended, where it is told to, and else says so', async () => {
    const id = await start('too-late')
    await amends(['withdraw', id, '--reason', 'reported by mistake'])
    await world.temporal.client.workflow.getHandle(`recovery/${id}`).result()
    const late = ['reply', id, '--text', 'It is broken again.', '--unhappy', '--event-id', 'mail-7']
    expect(await amends(late)).toMatchObject({
      status: 1,
      err: expect.stringMatching(/has ended: .* not on record yet; .* --reopen\n$/),
    })
    expect(await amends([...late, '--reopen'])).toMatchObject({ status: 0, err: '' })
    const again = await show(id)
    expect(again).toMatchObject({
      opening: 1,
      conversation: [{ text: 'It is broken again.', satisfied: false }],
    })
    await amends([...late, '--reopen'])
    expect((await show(id)).conversation).toHaveLength(1)
  })
})

describe('an unhappy customer', () => {
  it('is read by a person, who says what they ask for, and the report counts it', async () => {
    const id = await start('unhappy-1')
    await isPromised(id)
    await amends(['reply', id, '--text', 'I want my money back.', '--unhappy', '--event-id', 'mail-1'])
    const task = await openTask('answer', id)
    const says = (...said: string[]) => amends(['task', task, '--by', 'lena', ...said])
    const silent = await says('--note', 'called them')
    expect(silent).toMatchObject({ status: 1, err: expect.stringContaining('--asks with one or more of') })
    expect(await says('--note', 'called them', '--unhappy')).toMatchObject({ status: 2, out: '' })
    expect(await says('--note', 'x', '--asks', 'a-unicorn')).toMatchObject({ status: 2, out: '' })
    expect(await says('--note', 'called them', '--asks', 'money', 'call')).toMatchObject({
      status: 0,
      err: '',
    })
    const { out } = await amends(['show', id])
    expect(out).toContain(
      `I want my money back. (answered by ${task}; lena read it as unhappy; they ask for money back, or more of it, a call)`,
    )
    const report = await eventually(async () => {
      const { unhappy } = JSON.parse((await amends(['report', '--causes', '--json'])).out)
      return (
        unhappy.answers.find((each: { recovery: string }) => each.recovery === `recovery/${id}`)?.asks &&
        unhappy
      )
    })
    expect(report.answers).toContainEqual(
      expect.objectContaining({
        message: 'mail-1',
        asks: ['money', 'call'],
        readBy: 'lena',
        answer: expect.objectContaining({ by: 'person', key: task }),
      }),
    )
  })
})

describe('a promise', () => {
  it('is released where something else was agreed, once, and not without words', async () => {
    const id = await start('release-1')
    await isPromised(id)
    expect(await amends(['release', id])).toMatchObject({
      status: 2,
      err: expect.stringContaining('--reason'),
    })
    expect(await amends(['release', id, '--reason', ' - '])).toMatchObject({ status: 2, out: '' })
    const agreed = ['release', id, '--reason', 'fetched at the depot', '--by', 'lena']
    expect(await amends(agreed)).toMatchObject({ status: 0, out: expect.stringContaining('is released') })
    expect(await amends(agreed)).toMatchObject({ status: 2, err: expect.stringContaining('no open promise') })
    const { out } = await amends(['show', id])
    expect(out).toMatch(/released, made .*, agreed another way: fetched at the depot/)
  })
})

describe('a root cause', () => {
  it('is no blank, dash or invisible sign, whichever way it comes', async () => {
    const id = await start('cause-1')
    await isPromised(id)
    await amends(['keep', id])
    const approval = await openTask('approve', id)
    const asked = (await show(id)).tasks.find((each) => each.id === approval)
    await amends(['approve', approval, '--by', asked?.assignee ?? ''])
    const task = await openTask('root-cause', id)
    const blanks = ['', '  ', '\n', '-', '\u200b', '...']
    for (const blank of blanks) {
      for (const said of [
        ['--cause', blank, '--action', 'a list'],
        ['--cause', 'no list', '--action', blank],
      ]) {
        const ran = await amends(['task', task, '--by', 'lena', ...said])
        expect(ran).toMatchObject({ status: 2, out: '', err: expect.stringContaining('say it in words') })
      }
      const said = { type: 'task.completed', id: `blank-${blank}`, task, by: 'lena' }
      await event(id, { ...said, cause: blank, action: 'a list' })
    }
    expect(await amends(['task', task, '--by', 'lena', '--cause', 'no list'])).toMatchObject({ status: 1 })
    const status = await show(id)
    expect(status.rootCause).toBeNull()
    expect(status.tasks.find((each) => each.id === task)).toMatchObject({ state: 'open' })
    expect(status.tasks.filter(({ kind }) => kind === 'unexpected')).toHaveLength(1)
    const own = ['--cause', 'Something nobody foresaw', '--action', 'a list']
    expect(await amends(['task', task, '--by', 'lena', ...own])).toMatchObject({ status: 0, err: '' })
    expect(await show(id)).toMatchObject({ rootCause: { cause: 'Something nobody foresaw', by: 'lena' } })
  })
})
