import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { type Directory, openDirectory } from '../../activities/directory.ts'
import { signToken } from '../../activities/links.ts'
import type { OpenedMessage } from '../../client/status.ts'
import { createApp } from '../../http/app.ts'
import type { TaskHandle } from '../../http/ports.ts'
import type { Task } from '../../model/records.ts'
import { openStore, type Store, type TaskRecord } from '../../store/index.ts'

/** One call to a recovery: which recovery, what, about which task, with what. */
export type Call = [recovery: string, method: string, task: string, told: object]

/** The web application over a real store and directory, and recoveries that note what they are told. */
export interface LinkWorld {
  readonly app: Hono
  readonly store: Store
  readonly directory: Directory
  readonly calls: Call[]
  /** What was logged, as text. */
  readonly logged: string[]
  /** What the next call fails with. */
  failure: Error | null
  /** The tasks of the recovery as it knows them. */
  tasks: Task[]
  conversation: OpenedMessage[]
  /** It does not say how it stands. */
  isSilent: boolean
  isTemporalUp: boolean
  /** Epoch milliseconds. */
  now: number
  /** The path of a good link for Lena to the task that `put` writes. */
  link(changes?: { person?: string; task?: string; until?: string; secret?: Uint8Array }): Promise<string>
  put(changes?: Partial<TaskRecord>): Promise<void>
  get(path: string, userAgent?: string): Promise<{ status: number; text: string }>
  /** Sends a form as a browser does. */
  post(path: string, typed: Record<string, string>): Promise<Response>
  close(): Promise<void>
}

export const aTask: TaskRecord = {
  id: 'shipment-delayed/10380/0-1',
  revision: 1,
  kind: 'answer',
  summary: 'The customer wrote: answer them',
  assignee: 'lena',
  level: 0,
  round: 0,
  state: 'open',
  openedAt: '2026-11-23T09:30:00.000Z',
  acceptedAt: null,
  dueAt: '2026-11-23T13:30:00.000Z',
  closedAt: null,
  closedBy: null,
  subject: 'm1',
  recovery: 'recovery/shipment-delayed/10380',
  playbook: 'shipment-delayed',
  customer: 'HUNGO',
}

const person = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  email: `${id}@example.com`,
  title: 'Customer Care',
  ...more,
})

/** What a person sees of a page, without the tags. */
export const seen = (html: string): string =>
  html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]*>/g, ' ')

/** The IDs of the events that recoveries were told. */
export const eventIds = ({ calls }: Pick<LinkWorld, 'calls'>): unknown[] =>
  calls.map(([, , , told]) => ('id' in told ? told.id : undefined))

export async function openLinkWorld(): Promise<LinkWorld> {
  const home = await mkdtemp(join(tmpdir(), 'amends-links-'))
  const file = join(home, 'directory.json')
  const reachable = { timeZone: 'Europe/Berlin', hours: { mon: [['09:00', '17:00']] } }
  const people = [
    person('lena', 'Lena Voss', { reportsTo: 'omar', reachable }),
    person('omar', 'Omar <b>Haddad</b>'),
    person('ruth', 'Ruth Okafor'),
  ]
  await writeFile(file, JSON.stringify({ people }))
  const directory = await openDirectory(file)
  const store = await openStore({ home, url: '' })
  const secret = new TextEncoder().encode('a secret of the test, long enough for it')
  const handle = (recovery: string): TaskHandle => {
    const tell =
      (method: string) =>
      async (task: string, told: object): Promise<void> => {
        world.calls.push([recovery, method, task, told])
        const { failure } = world
        world.failure = null
        if (failure) throw failure
      }
    return {
      acceptTask: tell('acceptTask'),
      declineTask: tell('declineTask'),
      handOverTask: tell('handOverTask'),
      completeTask: tell('completeTask'),
      decide: tell('decide'),
      releasePromise: tell('releasePromise'),
      status: async () => {
        if (world.isSilent) throw new Error('no worker polls')
        return { tasks: world.tasks, conversation: world.conversation }
      },
    }
  }
  const log = (entry: unknown, message?: string) => world.logged.push(JSON.stringify([entry, message]))
  const world: LinkWorld = {
    app: createApp({
      store,
      directory,
      recoveries: { handle },
      secret,
      isTemporalUp: async () => world.isTemporalUp,
      now: () => world.now,
      logger: { info: log, error: log },
    }),
    store,
    directory,
    calls: [],
    logged: [],
    failure: null,
    tasks: [],
    conversation: [],
    isSilent: false,
    isTemporalUp: true,
    now: Date.parse('2026-11-23T10:00:00Z'),
    async link({ person = 'lena', task = aTask.id, until = '2026-11-30T09:30:00Z', secret: other } = {}) {
      return `/act/${await signToken(other ?? secret, { person, task }, until)}`
    },
    put: (changes = {}) => store.tasks.put({ ...aTask, ...changes }),
    async get(path, userAgent = 'a browser') {
      const response = await world.app.request(path, { headers: { 'user-agent': userAgent } })
      return { status: response.status, text: await response.text() }
    },
    async post(path, typed) {
      return world.app.request(path, { method: 'POST', body: new URLSearchParams(typed) })
    },
    async close() {
      await store.close()
      await rm(home, { recursive: true, force: true })
    },
  }
  return world
}
