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
  })
})

describe('a directory that is wrong', () => {
  it.each([
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
  ])('names the field: %s', async (_, content, message) => {
    await write(content)
    await expect(openDirectory()).rejects.toThrow(`The directory ${file} is wrong at ${message}`)
  })

  it('says that it is not JSON, or not there', async () => {
    await writeFile(file, '{ people }')
    await expect(openDirectory()).rejects.toThrow(`The directory ${file} is not valid JSON`)
    await expect(openDirectory(join(folder, 'none.json'))).rejects.toThrow(
      `Cannot read the directory ${folder}`,
    )
  })
})
