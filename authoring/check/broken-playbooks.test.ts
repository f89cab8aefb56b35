import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { run } from '../../client/cli/program.ts'
import type { Finding } from './index.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

let folder: string
let good: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-broken-'))
  const program = await readFile(join(root, 'examples/appointment-missed/appointment-missed.ts'), 'utf8')
  good = program.replace('../../playbooks/index.ts', 'amends/playbooks')
  // The compiler takes most of the time: only one of them needs it.
  await mkdir(join(folder, 'typed'))
  await symlink(join(root, 'node_modules'), join(folder, 'typed', 'node_modules'))
  const paths = { 'amends/playbooks': [join(root, 'playbooks/index.ts')] }
  const options = {
    module: 'NodeNext',
    target: 'ES2023',
    lib: ['ES2023'],
    strict: true,
    types: ['node'],
    paths,
  }
  await writeFile(join(folder, 'typed', 'tsconfig.json'), JSON.stringify({ compilerOptions: options }))
  vi.stubEnv('AMENDS_DIRECTORY', join(folder, 'directory.json'))
  await writeFile(
    join(folder, 'directory.json'),
    JSON.stringify({
      people: [
        {
          id: 'lena',
          name: 'Lena Voss',
          email: 'lena@example.com',
          title: 'Customer Care',
          reportsTo: 'ruth',
        },
        { id: 'ruth', name: 'Ruth Okafor', email: 'ruth@example.com', title: 'Chief Operating Officer' },
      ],
    }),
  )
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

/** The tutorial's playbook, with one place changed. */
function broken(place: string, by: string): string {
  expect(good.split(place)).toHaveLength(2)
  return good.replace(place, by)
}

async function check(name: string, program: string): Promise<{ status: number; findings: Finding[] }> {
  const file = join(folder, `${name}.ts`)
  await writeFile(file, program)
  let out = ''
  const status = await run(['playbook', 'check', file, '--json'], {
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: () => true },
    stdin: Readable.from([]),
    env: {},
    interrupted: () => new AbortController().signal,
  })
  return { status, findings: JSON.parse(out).findings }
}

const visit = 'by: facts.nextVisit ?? ask.after({ businessDays: 1 }),'
const estimate = 'return facts.nextVisit === null || ask.previous ? null : { by: facts.nextVisit }'
const messages = '  messages: {\n'
const remedies = '  remedies: ('

/** What is broken, how, the field that the one error names, and what it says. */
const tries: [string, () => string, string, RegExp][] = [
  [
    'typed/type',
    () => broken("history.repeats > 0 ? 'high'", "history.repeats.toFixed(0, 1) !== '0' ? 'high'"),
    'type.ts:31:58',
    /^TS2554: Expected 0-1 arguments, but got 2/,
  ],
  [
    'facts',
    () => broken('agreedFor: instant,', 'agreedFor: instant,\n    visits: z.map(z.string(), z.string()),'),
    'facts.visits',
    /takes a value of type Map, and failures are reported as JSON, which has none: take z\.record\(\)/,
  ],
  [
    'limit',
    () => broken('euros(history.repeats > 0 ? 60 : 30)', 'euros(5_000)'),
    'remedies',
    /^At every severity, in every case: .* EUR 5000\.00\) is more than Ruth Okafor, .* may give/,
  ],
  [
    'rhythm',
    () =>
      broken(visit, 'by: ask.after({ businessDays: 3 }),')
        .replace(estimate, 'return { by: ask.now }')
        .replace(
          remedies,
          `  pace: { update: { budget: { businessDays: 9 }, warnBefore: 'PT4H' } },\n${remedies}`,
        ),
    'pace.update',
    /the promise falls due \(.*\) before the first update \(9 business days\)/,
  ],
  [
    'approval',
    () =>
      broken(remedies, `  pace: { task: { budget: 'PT40H', warnBefore: 'PT2H' } },\n${remedies}`).replace(
        'otherwise: euros(150)',
        'otherwise: euros(1)',
      ),
    'pace.task',
    /an approval may take longer .* than "make-it-right" \(2 business days\)/,
  ],
  [
    'follow-up',
    () => broken(remedies, `  followUp: { after: 'P5D', remindAfter: 'P3D', endAfter: 'P9D' },\n${remedies}`),
    'followUp',
    /^must grow from after to remindAfter to endAfter$/,
  ],
  [
    'past',
    () => broken(visit, "by: '2020-01-06T12:00:00Z',").replace(estimate, 'return { by: ask.now }'),
    'promise.by',
    /^A date that cannot be kept is promised, in every case, and moved: 2020-01-06T12:00:00Z becomes/,
  ],
  [
    'action',
    () =>
      broken(
        "id: 'ask-dispatcher',",
        "id: 'ask-dispatcher',\n      when: ({ facts }) => facts.fee.amount < 0,",
      ),
    'actions',
    /^none of them applies to this failure$/,
  ],
  [
    'unknown',
    () =>
      broken(
        messages,
        `${messages}    update: ({ facts, customer, owner, summary }) => ({
      subject: 'Your visit',
      text: letter(customer, owner, [summary, new Date(facts.nextVisit ?? '').toISOString()]),
    }),\n`,
      ),
    'messages.update',
    /^Invalid time value$/,
  ],
  [
    'german',
    () =>
      broken(
        messages,
        `  translations: {
    de: {
      apology: ({ facts, customer, owner, opening }) => ({
        subject: 'Ihr Termin',
        text: letter(customer, owner, [
          opening === 0
            ? \`Zum Termin \${facts.appointmentId} ist niemand von uns gekommen. Das ist allein unser Fehler, und es tut mir leid.\`
            : \`Sie schreiben, dass Termin \${facts.appointmentId} noch immer offen ist: Damit haben wir Sie ein weiteres Mal im Stich gelassen. Verzeihen Sie uns das bitte.\`,
          'Wir entschuldigen uns für etwaige Unannehmlichkeiten.',
          opening === 0
            ? 'Als Nächstes frage ich, wer zu Ihnen kommen kann, und schreibe Ihnen dann wieder.'
            : 'Als Nächstes rufe ich Sie an.',
        ]),
      }),
    },
  },\n${messages}`,
      ),
    'translations.de.apology',
    /^stock-phrase: "etwaige Unannehmlichkeiten"/,
  ],
  [
    'owner',
    () => broken('owner: ({ facts }) => facts.owner', "owner: () => 'kim'"),
    'owner',
    /^Nobody in the directory has the ID "kim": it has lena, ruth$/,
  ],
]

test.each(tries)(
  'a broken playbook (%s) gets its own error, and no other',
  async (name, program, where, what) => {
    const { status, findings } = await check(name, program())
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(
      errors.map((error) => error.where),
      JSON.stringify(errors, null, 1),
    ).toEqual([where])
    expect(errors[0]?.what).toMatch(what)
    expect(errors[0]?.todo).toMatch(/\w/)
    expect(status).toBe(1)
  },
)

test('a remedy that no case reaches is named, and may be meant', async () => {
  const rare = "...(facts.fee.amount < 0 ? [{ id: 'flowers', kind: 'gift' as const, what: 'flowers' }] : []),"
  const { status, findings } = await check(
    'reach',
    broken("    { id: 'wait',", `    ${rare}\n    { id: 'wait',`),
  )
  expect(findings.map(({ where }) => where)).toContain('remedies.flowers')
  expect(status).toBe(0)
})
