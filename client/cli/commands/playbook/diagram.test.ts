import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { run } from '../../program.ts'

async function diagram(...args: string[]) {
  let [out, err] = ['', '']
  const stdout = { write: (text: string) => (out += text) }
  const stderr = { write: (text: string) => (err += text) }
  const interrupted = () => new AbortController().signal
  const io = { stdout, stderr, stdin: Readable.from([]), env: {}, interrupted }
  return { status: await run(['playbook', 'diagram', ...args], io), out, err }
}

test('prints Mermaid, or writes a picture to a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'amends-diagram-'))
  try {
    const mermaid = await diagram('shipment-delayed')
    expect([mermaid.status, mermaid.out]).toEqual([
      0,
      expect.stringMatching(/^stateDiagram-v2\n.*own it<br\/>within/s),
    ])
    const file = join(folder, 'shipment.svg')
    expect(await diagram('shipment-delayed', '--format', 'svg', '--out', file)).toEqual({
      status: 0,
      out: '',
      err: '',
    })
    expect(await readFile(file, 'utf8')).toMatch(/^<\?xml.*<svg /s)
    const nowhere = await diagram('shipment-delayed', '--out', join(folder, 'no', 'where'))
    expect([nowhere.status, nowhere.err]).toEqual([2, expect.stringMatching(/^amends: Cannot write .*\n$/)])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('takes a file with a playbook, whether it is known here or not', async () => {
  const { status, out } = await diagram('examples/appointment-missed/appointment-missed.ts')
  expect([status, out]).toEqual([0, expect.stringMatching(/^stateDiagram-v2\n/)])
})

test.each([
  [['playbooks/no-such.ts'], /^amends: Cannot load playbooks\/no-such.ts: there is no such file/],
  [['playbooks/words.ts'], /^amends: Cannot load playbooks\/words.ts: there is no playbook in it/],
  [
    ['playbooks/index.ts'],
    /^amends: There are several playbooks in playbooks\/index.ts \(message-unanswered, /,
  ],
  [['no-such'], /^amends: There is no playbook "no-such": there is /],
  [['shipment-delayed', '--format', 'png'], /mermaid, svg/],
])('%j is bad usage', async (args, why) => {
  const { status, err } = await diagram(...args)
  expect(err).toMatch(why)
  expect(status).toBe(2)
})
