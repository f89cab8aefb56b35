import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openStore } from '../../../store/index.ts'
import { explained, plantedJournal } from '../../../tests/support/planted-journal.ts'
import { run } from '../program.ts'

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'amends-report-'))
  vi.stubEnv('AMENDS_HOME', home)
  vi.stubEnv('DATABASE_URL', '')
  const store = await openStore({ home })
  await store.journal.append(
    plantedJournal(
      explained('1', '2026-03-02', '2026-03-05', ['Overlooked', 'A list by the door']),
      explained('2', '2026-04-02', '2026-04-05', ['Overlooked', 'A list by the door'], { customer: 'HUNGO' }),
      explained('drill-1', '2026-04-02', '2026-04-05', ['Overlooked', 'A list by the door']),
      {
        reference: '3',
        told: [
          ['2026-04-02', 'recovery.started'],
          ['2026-04-08', 'customer.replied', { message: 'm', satisfied: false }],
          [
            '2026-04-08',
            'customer.understood',
            { message: 'm', by: 'lena', task: 't', satisfied: null, asks: 'money call' },
          ],
          ['2026-04-09', 'recovery.closed'],
        ],
      },
    ),
  )
  await store.close()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(home, { recursive: true })
})

async function report(...options: string[]) {
  let out = ''
  let err = ''
  const status = await run(['report', ...options], {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    stdin: (async function* () {})(),
    env: {},
    interrupted: () => new AbortController().signal,
  })
  return { status, out, err }
}

describe('amends report', () => {
  it('rolls causes up for people', async () => {
    const { status, out, err } = await report('--causes', '--since', '2026-04-01', '--until', '2026-04-30')
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toBe(`All playbooks, from 2026-04-01 to 2026-04-30

Causes that returned after an action against them: 1 of 1

PLAYBOOK          CAUSE       RECOVERIES  CUSTOMERS  RETURNED  BY MONTH
shipment-delayed  Overlooked  1           1          1         2026-04: 1 (1 returned)

ACTION              PLAYBOOK          AGAINST     FIRST RECORDED  TIMES  RETURNED AFTER IT
A list by the door  shipment-delayed  Overlooked  2026-03-05      1      1

Unhappy: 1 customer in 1 recovery; of these 0 reopened, 0 handed over, 0 satisfied in the end; 1 not answered yet, 0 not read yet

PLAYBOOK          UNHAPPY  CUSTOMERS  NOT READ  ASKED FOR
shipment-delayed  1        1          0         money 1, call 1

UNHAPPY               RECOVERY            MESSAGE  UNDERSTOOD BY         ASKS FOR     ANSWERED  BY
2026-04-08 12:00 UTC  shipment-delayed/3  m        the customer said so  money, call  not yet   -

Closed without a root cause, which no recovery may: shipment-delayed/3. Look at them with "amends show".
`)
  })

  it('keeps what people typed in one line, however they did', async () => {
    const store = await openStore({ home })
    const cause = `Two\nlines, \u001b[31mred\u001b[0m, and ${'long '.repeat(30)}`
    await store.journal.append(
      plantedJournal(explained('odd-1', '2026-05-02', '2026-05-05', [cause, 'Ordnung\tschaffen – 每天'])),
    )
    await store.close()
    const { out } = await report('--causes', '--since', '2026-05-01', '--until', '2026-05-31')
    expect(out).toContain('Two lines, red, and long long')
    expect(out).toContain('Ordnung schaffen – 每天')
    expect(out).not.toContain('\u001b')
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(200)
  })

  it('gives the same as JSON, and drills where they are asked for', async () => {
    const { out } = await report('--causes', '--json', '--until', '2026-04-30')
    expect(JSON.parse(out)).toMatchObject({
      recoveries: 2,
      causes: [{ cause: 'Overlooked', recoveries: 2, customers: 2, returned: 1 }],
      closedWithoutCause: ['recovery/shipment-delayed/3'],
      unhappy: { customers: 1, unanswered: 1 },
    })
    expect(
      JSON.parse((await report('--causes', '--json', '--drills', '--until', '2026-04-30')).out),
    ).toMatchObject({ recoveries: 3 })
  })

  it('includes the last day, whole, and says so where nothing is found', async () => {
    const days = (since: string, until: string) => report('--causes', '--since', since, '--until', until)
    expect((await days('2026-03-05', '2026-03-05')).out).toContain('Overlooked')
    const { status, out } = await days('2026-03-06', '2026-03-07')
    expect(status).toBe(0)
    expect(out).toContain('No root cause was found in this period.')
    expect(out).toContain('No customer said that they were unhappy.')
    const other = await report('--causes', '--playbook', 'system-down')
    expect(other.out).toMatch(/^system-down, from the beginning until now\n\nNo root cause/)
  })

  it('gives a short overview', async () => {
    const { status, out } = await report('--until', '2026-04-30')
    expect(status).toBe(0)
    expect(out).toBe(`All playbooks, from the beginning to 2026-04-30

PLAYBOOK          BEGAN  SATISFIED  CLOSED
shipment-delayed  3      2          1

Promises: none was kept or broken

Breached clocks: none
`)
    expect((await report('--since', '2026-06-01', '--until', '2026-06-30')).out).toContain(
      'No recovery began in this period.',
    )
    expect(JSON.parse((await report('--json', '--until', '2026-04-30')).out)).toMatchObject({
      playbooks: [{ began: 3 }],
    })
  })

  it.each([
    [['--since', 'yesterday'], '--since "yesterday" is no date'],
    [['--until', '2026-02-30'], '--until "2026-02-30" is no date'],
    [['--since', '2026-04-02', '--until', '2026-04-01'], '--until must be later than --since'],
    [
      ['--playbook', 'shipment-delayd'],
      'nothing is known of "shipment-delayd": there is message-unanswered, ',
    ],
  ])('refuses %j in one line', async (options, why) => {
    const { status, out, err } = await report('--causes', ...options)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/^amends: [^\n]+\n$/)
    expect(err).toContain(why)
  })
})
