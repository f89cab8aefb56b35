import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { recoveryDiagram } from '../../authoring/diagram/index.ts'
import { cliType } from '../../client/dev-server/server.ts'
import { recoveryMachine } from '../../machines/recovery.ts'
import { outcome, severity } from '../../model/base.ts'
import { recoveryEvent } from '../../model/events.ts'
import { recoveryId, searchAttributes, taskQueue, workflowType } from '../../model/names.ts'
import { taskKind } from '../../model/plan.ts'
import { recoveryState } from '../../model/records.ts'
import { playbooks } from '../../playbooks/index.ts'
import { EVENT, REFUSALS, SEND, SNAPSHOT, WAIT_FOR } from '../../workflows/durable/messages.ts'
import { amends } from '../client/harness.ts'
import { anchors, block, documents, quoted, read, rows, section } from './documents.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

interface Manifest {
  scripts: Record<string, string>
  exports: Record<string, string | { default: string }>
}
const manifest: Manifest = JSON.parse(read('package.json'))

interface StateNode {
  tags?: unknown
  states?: Record<string, StateNode> | undefined
}

/** The tags of all states of a machine. */
const tagsIn = ({ tags, states = {} }: StateNode): string[] => [
  ...[tags ?? []].flat().map(String),
  ...Object.values(states).flatMap(tagsIn),
]
const tags = tagsIn(recoveryMachine({ now: () => 0 }).config)

/** All program text in a folder, without tests. */
function sources(folder: string, ending: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.includes('.test.'))
    .map((file) => read(join(folder, file)))
    .join('\n')
}

describe.each(documents)('%s', (path) => {
  const text = read(path)

  test('links lead somewhere', () => {
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue
      const [file = '', anchor] = target.split('#')
      const linked = file === '' ? path : join(dirname(path), file)
      expect(existsSync(join(root, linked)), `${path} links to ${target}`).toBe(true)
      if (anchor) expect(anchors(linked), `${path} links to ${target}`).toContain(anchor)
    }
  })

  test('npm scripts exist', () => {
    for (const [, script = ''] of text.matchAll(/npm run ([a-z-]+)/g))
      expect(manifest.scripts).toHaveProperty([script])
  })
})

describe('README.md', () => {
  test('has the two commands', () => {
    expect(block('README.md', 'sh')).toMatch(/^npm ci && npm run demo .*\nnpm ci && npm test /)
    expect(manifest.scripts).toHaveProperty('test')
  })

  test('quotes the example that the tests run', () => {
    const example = read('examples/first-recovery.ts')
      .replace('../client/index.ts', 'amends')
      .replace('../playbooks/index.ts', 'amends/playbooks')
    expect(block('README.md', 'ts')).toBe(example)
  })

  test('lists the commands that there are', async () => {
    const { out } = await amends(['--help'])
    const known = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name)
    const listed = rows(section('README.md', 'The command line'))
      .flatMap(([command]) => quoted(command))
      .map((command) => command.split(' ')[1])
    expect([...new Set(listed)].sort()).toEqual(known.filter((name) => name !== 'help').sort())
  })

  test('lists what there is for playbooks', async () => {
    const { out } = await amends(['playbook', '--help'])
    const known = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name)
    const listed = rows(section('README.md', 'The command line'))
      .flatMap(([command]) => quoted(command))
      .map((command) => command.split(' '))
      .filter(([, group]) => group === 'playbook')
    expect(listed.map(([, , name]) => name).sort()).toEqual(known.filter((name) => name !== 'help').sort())
  })

  test('lists the playbooks that there are', () => {
    const listed = rows(section('README.md', 'Kinds of failure')).map(([name]) => quoted(name)[0])
    expect(listed).toEqual(playbooks.map(({ name }) => name))
  })

  test('shows the picture that the machines draw of themselves (npm run diagrams)', () => {
    expect(block('README.md', 'mermaid')).toBe(recoveryDiagram({ steps: false }))
  })
})

describe('docs/messages.md', () => {
  const path = 'docs/messages.md'

  test('says how a recovery is started', () => {
    const starting = quoted(section(path, 'Starting'))
    expect(starting).toEqual(
      expect.arrayContaining([workflowType, taskQueue, recoveryId('<playbook>', '<reference>')]),
    )
  })

  test('lists messages and tags', () => {
    const talking = section(path, 'Talking')
    expect(
      rows(talking)
        .flatMap(([name]) => quoted(name))
        .sort(),
    ).toEqual([EVENT, SEND, SNAPSHOT, WAIT_FOR].sort())
    expect(quoted(talking)).toEqual(expect.arrayContaining(tags))
  })

  test('lists the events with their fields', () => {
    const table = rows(section(path, 'Events')).filter(([type]) => /`[a-z]+\.[a-z-]+`/.test(type ?? ''))
    const listed = table.map(([type, fields]) => [quoted(type)[0], quoted(fields).sort()])
    const known = recoveryEvent.options.map(({ shape }) => {
      const { type, id: _, ...fields } = shape
      const names = Object.entries(fields)
        .map(([name, field]) => (field.safeParse(undefined).success ? `${name}?` : name))
        .filter((name) => name !== 'by?')
      return [type.value, names.sort()]
    })
    expect(listed).toEqual(known)
  })

  test('says what each kind of task asks for', () => {
    const table = rows(section(path, 'Events')).filter(([kind]) => !/\./.test(kind ?? ''))
    expect(table.flatMap(([kind]) => quoted(kind)).sort()).toEqual([...taskKind.options].sort())
  })

  test('lists the search attributes with their types and values', () => {
    const table = rows(section(path, 'Search attributes'))
    expect(table.map(([name, type]) => [quoted(name)[0], type?.trim()])).toEqual(
      Object.values(searchAttributes).map(({ name, type }) => [name, cliType(type)]),
    )
    const values = (name: string) => quoted(table.find(([cell]) => quoted(cell)[0] === name)?.[2]).sort()
    const steps = recoveryState.shape.step.options.flatMap(({ options }) => [...options])
    expect(values(searchAttributes.step.name)).toEqual(steps.sort())
    expect(values(searchAttributes.severity.name)).toEqual([...severity.options].sort())
    expect(values(searchAttributes.outcome.name)).toEqual([...outcome.options].sort())
  })
})

test('docs/durable.md names every refusal', () => {
  expect(quoted(section('docs/durable.md', 'Messages'))).toEqual(
    expect.arrayContaining(Object.values(REFUSALS).filter((type) => type !== REFUSALS.badCondition)),
  )
})

describe('environment variables', () => {
  const code = [
    'activities',
    'authoring',
    'client',
    'http',
    'playbooks',
    'store',
    'testing',
    'time',
    'worker',
  ]
    .map((layer) => sources(layer, '.ts'))
    .join('\n')
  const temporals = sources('node_modules/@temporalio/envconfig/lib', '.js')
  const isTemporals = (name: string) => /^TEMPORAL_(?!CLI$)/.test(name)

  test('documented ones are read', () => {
    const documented = documents
      .flatMap((path) => quoted(read(path)))
      .filter((each) => /^[A-Z]+_[A-Z_]+$/.test(each))
    const isRead = (name: string) => {
      if (name === 'POSTGRES_PASSWORD') return read('docker-compose.yml').includes(name)
      return (isTemporals(name) ? temporals : code).includes(name)
    }
    expect(documented.length).toBeGreaterThan(10)
    expect(documented.filter((name) => !isRead(name))).toEqual([])
  })

  test('those that are read are documented', () => {
    const ofTheSystem = ['PATH', 'GOFLAGS', 'XDG_CACHE_HOME']
    const names = [...code.matchAll(/\benv\.([A-Z][A-Z_]+)|^ {2}([A-Z]+_[A-Z]+): variable\(/gm)].map(
      ([, a, b]) => a ?? b,
    )
    expect(names.length).toBeGreaterThan(5)
    const documented = quoted(read('docs/operations.md'))
    for (const name of new Set(names.filter((each = '') => !ofTheSystem.includes(each))))
      expect(documented).toContain(name)
  })
})

test('each entry point of the package has its source', () => {
  for (const target of Object.values(manifest.exports)) {
    const file =
      typeof target === 'string' ? target : target.default.replace('dist/', '').replace('.js', '.ts')
    expect(existsSync(join(root, file)), file).toBe(true)
  }
})
