import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDirectory } from './directory.ts'

const person = (id: string, reportsTo?: string) => ({
  id,
  name: `Name of ${id}`,
  email: `${id}@example.com`,
  title: 'Customer Care',
  ...(reportsTo && { reportsTo }),
})
const withAna = (more: object) => ({ people: [{ ...person('ana'), ...more }] })
const people = [person('ana', 'bo'), person('bo', 'cy'), person('cy'), person('dee', 'bo'), person('eve')]

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-directory-'))
  file = join(folder, 'directory.json')
  vi.stubEnv('AMENDS_HOME', folder)
  vi.stubEnv('AMENDS_DIRECTORY', '')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})
const write = (content: unknown) => writeFile(file, JSON.stringify(content))
const ids = (ladder: { id: string }[]) => ladder.map(({ id }) => id)

describe('a directory', () => {
  it('knows people and the ladder above them', async () => {
    await write({ people })
    const directory = await openDirectory()
    expect(directory.builtIn).toBe(false)
    expect(await directory.person('dee')).toEqual(person('dee', 'bo'))
    expect(ids(await directory.ladder('dee'))).toEqual(['dee', 'bo', 'cy'])
    expect(ids(await directory.ladder('cy'))).toEqual(['cy'])
    expect(ids(await directory.everyone())).toEqual(['ana', 'bo', 'cy', 'dee', 'eve'])
  })

  it('gives the first at the top for an ID that nobody has', async () => {
    await write({ people })
    const directory = await openDirectory()
    expect((await directory.person('zoe')).id).toBe('cy')
    expect(ids(await directory.ladder('zoe'))).toEqual(['cy'])
  })

  it('answers by who is there when it is asked', async () => {
    await write({ people })
    const directory = await openDirectory()
    await write({ people: [person('ana', 'new'), person('new')] })
    expect(ids(await directory.ladder('ana'))).toEqual(['ana', 'new'])
  })

  it('knows who is on a level, and that nobody is beyond the top or without the duty', async () => {
    await write({ people, duties: { 'on-call': ['eve', 'ana'], nights: [] } })
    const { onLevel } = await openDirectory()
    const on = async (...[who, owner]: Parameters<typeof onLevel>) => ids(await onLevel(who, owner))
    expect(await on('owner', 'dee')).toEqual(['dee'])
    expect(await on({ above: 1 }, 'dee')).toEqual(['bo'])
    expect(await on({ above: 2 }, 'dee')).toEqual(['cy'])
    expect(await on({ above: 3 }, 'dee')).toEqual([])
    expect(await on({ role: 'on-call' }, 'dee')).toEqual(['eve', 'ana'])
    expect(await on({ role: 'nights' }, 'dee')).toEqual([])
    expect(await on({ role: 'constructor' }, 'dee')).toEqual([])
    expect(await on({ person: 'eve' }, 'dee')).toEqual(['eve'])
    expect(await on({ person: 'zoe' }, 'dee')).toEqual([])
  })

  it('knows when people may be disturbed, when they are away, and where their notices go', async () => {
    const ana = {
      ...person('ana'),
      reachable: {
        timeZone: 'Europe/Berlin',
        hours: { mon: [['09:00', '17:00']] },
        holidays: ['2026-12-25'],
      },
      away: [{ from: '2026-03-02', to: '2026-03-02' }],
      webhook: 'https://chat.example.com/hooks/ana',
    }
    await write({ people: [ana] })
    expect(await (await openDirectory()).person('ana')).toEqual(ana)
  })

  it('is found by argument, by AMENDS_DIRECTORY and in AMENDS_HOME, in this order', async () => {
    const byName = join(folder, 'named.json')
    const byVariable = join(folder, 'variable.json')
    await write({ people: [person('home')] })
    await writeFile(byName, JSON.stringify({ people: [person('name')] }))
    await writeFile(byVariable, JSON.stringify({ people: [person('variable')] }))
    const found = async (named?: string) => (await (await openDirectory(named)).person('')).id
    expect(await found()).toBe('home')
    vi.stubEnv('AMENDS_DIRECTORY', byVariable)
    expect(await found()).toBe('variable')
    expect(await found(byName)).toBe('name')
  })

  it('is a team under example.com where there is no file, and says so', async () => {
    const directory = await openDirectory()
    expect(directory.builtIn).toBe(true)
    const ladder = await directory.ladder('whoever')
    expect(ladder[0]?.email).toMatch(/@example\.com$/)
    expect((await directory.ladder('lena')).length).toBeGreaterThan(2)
    expect(ids(await directory.onLevel({ above: 2 }, 'lena'))).toEqual(['ruth'])
  })
})

const halfDay = ['09:00', '13:00']
/** Cases of a person whose reachable hours are wrong, by what is wrong about them. */
const reachableWrong = (cases: [name: string, wrong: object, message: string][]) =>
  cases.map(([name, wrong, message]): [string, unknown, string] => {
    const reachable = { timeZone: 'UTC', hours: { mon: [halfDay] }, ...wrong }
    return [name, withAna({ reachable }), `people.0.reachable.${message}`]
  })

describe('a directory that is wrong', () => {
  it.each<[string, unknown, string]>([
    ['an address', { people: [{ ...person('ana'), email: 'ana' }] }, 'people.0.email'],
    ['a missing name', { people: [person('cy'), { ...person('ana'), name: undefined }] }, 'people.1.name'],
    ['nobody', { people: [] }, 'people'],
    ['something else', [], 'its top'],
    ['an ID twice', { people: [person('ana'), person('ana')] }, 'people.1.id: "ana" is there twice'],
    ['someone unknown', { people: [person('ana', 'zoe')] }, 'people.0.reportsTo: nobody has the ID "zoe"'],
    [
      'oneself',
      { people: [person('cy'), person('ana', 'ana')] },
      'people.1.reportsTo: "ana" reports to themselves',
    ],
    [
      'a circle',
      { people: [person('cy'), person('ana', 'bo'), person('bo', 'ana')] },
      'people.1.reportsTo: "ana"',
    ],
    [
      'a field that nobody knows',
      { people: [{ ...person('ana'), reachabel: {} }] },
      'people.0: Unrecognized key: "reachabel"',
    ],
    [
      'an unknown duty holder',
      { people, duties: { 'on-call': ['ana', 'zoe'] } },
      'duties.on-call.1: nobody has',
    ],
    ['a duty with a name in two words', { people, duties: { 'On call': [] } }, 'duties.On call: lower case'],
    ['a webhook of another kind', withAna({ webhook: 'ftp://a' }), 'people.0.webhook: must be an http://'],
    [
      'an absence in reverse',
      withAna({ away: [{ from: '2026-03-03', to: '2026-03-02' }] }),
      'people.0.away.0.to: is',
    ],
    ['no such day', withAna({ away: [{ from: '2026-02-30', to: '2026-03-02' }] }), 'people.0.away.0.from: '],
    ['what stands for nobody', withAna({ id: 'unassigned' }), 'people.0.id: "unassigned" is nobody'],
    ...reachableWrong([
      [
        'a time that no clock shows',
        { hours: { mon: [['9', '17:00']] } },
        'hours.mon.0.0: 9 is no time of day',
      ],
      [
        'windows that overlap',
        { hours: { mon: [halfDay, ['12:00', '17:00']] } },
        'hours.mon.0: mon 09:00-13:00',
      ],
      ['no window at all', { hours: {} }, 'hours: it is never open'],
      ['a zone that nobody knows', { timeZone: 'Mars/Base' }, 'timeZone: there is no time zone Mars/Base'],
      [
        'a holiday that no calendar has',
        { holidays: ['2026-02-30'] },
        'holidays.0: "2026-02-30" is no calendar',
      ],
    ]),
  ])('names the field: %s', async (_, content, message) => {
    await write(content)
    const error = await openDirectory().then(String, (thrown: Error) => thrown.message)
    expect(error).toContain(`The directory ${file} is wrong at ${message}`)
    expect(error).not.toContain('\n')
  })

  it('says that it is not JSON, or not there', async () => {
    await writeFile(file, '{ people }')
    await expect(openDirectory()).rejects.toThrow(`The directory ${file} is not valid JSON`)
    await expect(openDirectory(join(folder, 'none.json'))).rejects.toThrow(
      `Cannot read the directory ${folder}`,
    )
  })
})
