import { createHash } from 'node:crypto'
import { AmendsError } from '../client/errors.ts'
import { type Answer, type Followed, follow } from './follow.ts'
import { type Typed, typedOf } from './form.ts'
import type { Offer, Tell } from './offers/index.ts'
import { messagePage } from './page.ts'
import type { ServerDependencies } from './ports.ts'
import { isRefusal, whyRefused } from './refusals.ts'
import { type Happening, view } from './view.ts'

/**
 * Shows the task of a link. Changes nothing: mail programs and chats look at links by themselves, to preview them.
 * @param did the action that whoever asks has just taken
 */
export async function showTask(world: ServerDependencies, token: string, did?: string): Promise<Answer> {
  const followed = await follow(world, token)
  if ('status' in followed) return followed
  const { task, offers } = followed
  const just = offers.find(({ action }) => action === did)
  // An address with what was once done is opened again later, from the browser's history.
  if (!just || (just.goesOn && task.state !== 'open')) {
    return { status: 200, body: await view(world, followed) }
  }
  const note = { mood: 'good', lines: [just.done] } as const
  return { status: 200, body: await view(world, followed, { just, note }) }
}

/** Does what the form of a link says, in the name of the person that the link is for. */
export async function actOnTask(
  world: ServerDependencies,
  token: string,
  sent: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const followed = await follow(world, token)
  if ('status' in followed) return followed
  const again = async (status: 400 | 503, line: string, attempt?: Happening['attempt']): Promise<Answer> => {
    const happening: Happening = { note: { mood: 'bad', lines: [line] }, ...(attempt && { attempt }) }
    return { status, body: await view(world, followed, happening) }
  }
  const typed = typedOf(sent)
  const offer = followed.offers.find(({ action }) => action === typed.action)
  if (!offer) return again(400, `action: there is none "${typed.action ?? ''}"; choose one of those below.`)
  const attempt = { action: offer.action, typed, problems: [] }
  const { tell, problems } = offer.read(typed)
  if (problems) {
    return again(400, 'Nothing was sent yet: please look at what is marked below.', { ...attempt, problems })
  }
  const about = { task: followed.task.id, by: followed.person.id, action: offer.action }
  const error = await telling(world, followed, tell, eventId(token, offer, typed))
  if (error === null) {
    world.logger.info(about, 'told')
    return { status: 303, location: `?did=${offer.action}` }
  }
  if (!isRefusal(error)) {
    world.logger.error({ ...about, err: error }, 'could not be told')
    return again(
      503,
      'This could not be passed on just now. Nothing is lost: please press the button again in a minute.',
      attempt,
    )
  }
  world.logger.info({ ...about, reason: error.name }, 'refused')
  return { status: 409, body: await refused(world, followed, offer, typed, error) }
}

/** @returns null, or why the recovery could not be told. */
async function telling(
  { recoveries }: ServerDependencies,
  { recovery, task, person }: Followed,
  tell: Tell,
  id: string,
): Promise<AmendsError | null> {
  try {
    await tell(recoveries.handle(recovery), task.id, { by: person.id, id })
    return null
  } catch (error) {
    if (error instanceof AmendsError) return error
    throw error
  }
}

/** Says why nothing was changed, and gives back what was written. */
async function refused(
  world: ServerDependencies,
  { recovery, task, person }: Followed,
  offer: Offer,
  typed: Typed,
  error: AmendsError,
) {
  const handle = world.recoveries.handle(recovery)
  const reason = await whyRefused(world, error, { handle, task: task.id, reader: person, offer })
  const written = offer.fields.flatMap(({ kind, name, label }) => {
    const text = kind === 'text' || kind === 'long-text' ? typed[name] : undefined
    return text === undefined ? [] : [[label, text] as const]
  })
  return messagePage('Nothing was changed', [task.summary, reason], written)
}

/**
 * The same for the same form sent again, so that a double click is one event. The revision of the task is part of the form:
 * the same button, once the task has come back to its person, is another event.
 */
function eventId(token: string, { action, fields }: Offer, typed: Typed): string {
  const content = [token, typed.revision ?? '', action, ...fields.map(({ name }) => typed[name] ?? '')]
  return `link-${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 40)}`
}
