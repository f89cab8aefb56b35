import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { StepName } from '../model/base.ts'
import { createRegistry, playbooks as ours, type Playbook, type Registry } from '../playbooks/index.ts'
import { knownPlaybooks } from '../playbooks/load.ts'
import { holdPlainest } from '../playbooks/plainest.ts'
import { whatHoldsBack } from '../sincerity/held.ts'
import type { Finding, OutgoingMessage } from '../sincerity/index.ts'
import { amendsHome, openStore, type Store } from '../store/index.ts'
import { type Attempt, workersAttempt } from './attempt.ts'
import { type Directory, openDirectory } from './directory.ts'
import { type ActionLinks, actionLinks } from './links.ts'
import { createMailer, type Mailer, outbox } from './mail/index.ts'
import { books, type RemedyProvider } from './remedies/index.ts'
import { secretOf } from './secret.ts'
import { type Webhooks, webhooks } from './webhook.ts'

/** A machine of a playbook's own, and the step that it is for. */
export interface KnownStep {
  readonly id: string
  readonly step: StepName
}

/** All that activities need of the world. */
export interface Dependencies {
  store: Store
  mailer: Mailer
  /** The folder for mail that is not to leave the house. */
  outbox: Mailer
  webhooks: Webhooks
  /** Null where nobody has said at which address links would be answered. */
  links: ActionLinks | null
  remedies: RemedyProvider
  directory: Directory
  playbooks: Registry
  /** The machines that playbooks bring for steps, as far as this worker's workflows have them. */
  steps: readonly KnownStep[]
  /** What holds a message to a customer back; nothing where it may leave. */
  gate(message: OutgoingMessage): Finding[]
  /** Tells the time: epoch milliseconds. */
  now(): number
  /** The attempt that is being made of the activity that asks. */
  attempt(): Attempt
}

const blankIsUnset = (value: unknown) => (value === '' ? undefined : value)

const variable = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional())

const environment = z.object({
  DATABASE_URL: variable(z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// URL')),
  SMTP_URL: variable(z.string().regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// URL')),
  AMENDS_HOME: variable(z.string()),
  AMENDS_DIRECTORY: variable(z.string()),
  AMENDS_URL: variable(z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' })),
  AMENDS_SECRET: variable(z.string()),
})

/**
 * Opens what the environment asks for: `DATABASE_URL` (else SQLite in `AMENDS_HOME`), `SMTP_URL` (else the outbox folder in
 * `AMENDS_HOME`), `AMENDS_DIRECTORY` (else `directory.json` in `AMENDS_HOME`), `AMENDS_URL` (where `amends serve` is reached;
 * else notices carry no link), `AMENDS_SECRET` (else the file `secret` in `AMENDS_HOME`), `AMENDS_PLAYBOOKS` (files, folders and packages of playbooks
 * beside those that come with Amends; their plainest words are held to the gate, as those of ours are by their tests).
 * @param playbooks those that this worker knows; default: what the environment says
 * @param steps the machines for steps that its workflows have, beside the usual ones
 * @throws Error in one line naming the variable or the file that is wrong.
 */
export async function openDependencies(
  env: NodeJS.ProcessEnv = process.env,
  playbooks?: readonly Playbook[],
  steps: readonly KnownStep[] = [],
): Promise<Dependencies & { close(): Promise<void> }> {
  const checked = environment.safeParse(env)
  if (!checked.success) {
    const [issue] = checked.error.issues
    throw new Error(`The environment variable ${issue?.path.join('.')} is wrong: ${issue?.message}`)
  }
  const {
    DATABASE_URL: url,
    SMTP_URL: smtpUrl,
    AMENDS_DIRECTORY: file,
    AMENDS_HOME,
    AMENDS_URL,
  } = checked.data
  const home = AMENDS_HOME === undefined ? amendsHome() : resolve(AMENDS_HOME)
  const known = playbooks ?? (await knownPlaybooks(env))
  const registry = createRegistry(known)
  await holdPlainest(known.filter((playbook) => !ours.some((own) => own === playbook)))
  const atHome = join(home, 'directory.json')
  const directory = await openDirectory(file ?? (existsSync(atHome) ? atHome : undefined))
  const folder = join(home, 'outbox')
  const secret = secretOf({ secret: checked.data.AMENDS_SECRET, home })
  if (AMENDS_URL !== undefined) await secret()
  const store = await openStore({ url, home })
  return {
    store,
    mailer: createMailer({ smtpUrl, outbox: folder }),
    outbox: outbox(folder),
    webhooks: webhooks(secret),
    links: AMENDS_URL === undefined ? null : actionLinks(AMENDS_URL, secret),
    remedies: books(store),
    directory,
    playbooks: registry,
    steps,
    gate: whatHoldsBack,
    now: Date.now,
    attempt: workersAttempt,
    close: () => store.close(),
  }
}
