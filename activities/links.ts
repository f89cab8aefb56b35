import { errors, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { recoveryOfTask } from '../model/names.ts'
import { after } from '../time/dates.ts'
import type { Secret } from './secret.ts'

/** Who may act on which task with a link. */
export interface ActionToken {
  /** The ID of a person in the directory. */
  readonly person: string
  /** The ID of a task. */
  readonly task: string
}

/** What a token says, and the workflow ID of the task's recovery. */
export interface ReadToken extends ActionToken {
  readonly recovery: string
}

/** A link to act on a task, good until an instant. */
export interface ActionLink {
  readonly url: string
  readonly until: string
}

/** Makes the links that notices carry. */
export interface ActionLinks {
  /** @param writtenAt when the notice is written: the link is good for seven days from then */
  linkTo(who: ActionToken, writtenAt: string): Promise<ActionLink>
}

/** The token was good, and is so no longer. */
export class TokenExpired extends Error {
  override readonly name = 'TokenExpired'
}

/** The token is none of ours: mistyped, cut short, forged, or signed with another secret. */
export class TokenInvalid extends Error {
  override readonly name = 'TokenInvalid'
}

const lifetime = 'P7D'
/** What a token is for, so that none made for another purpose is taken for one. */
const audience = 'amends:act'
const algorithm = 'HS256'

const claims = z.object({
  sub: z.string().min(1),
  task: z.string().regex(/^[^/]+\/[^/]+\/[^/]+$/),
})

/** Links below `base`, the address at which `amends serve` is reached from outside. */
export function actionLinks(base: string, secret: Secret): ActionLinks {
  return {
    async linkTo(who, writtenAt) {
      const until = after(writtenAt, lifetime)
      const token = await signToken(await secret(), who, until)
      return { url: `${base.replace(/\/+$/, '')}/act/${token}`, until }
    },
  }
}

/** @param until the instant from which on the token is refused */
export function signToken(secret: Uint8Array, { person, task }: ActionToken, until: string): Promise<string> {
  return new SignJWT({ task })
    .setProtectedHeader({ alg: algorithm })
    .setSubject(person)
    .setAudience(audience)
    .setExpirationTime(new Date(until))
    .sign(secret)
}

/**
 * Checks a token and reads it.
 * @param now epoch milliseconds
 * @throws TokenExpired for one of ours whose time is over; TokenInvalid for all else.
 */
export async function readToken(secret: Uint8Array, token: string, now: number): Promise<ReadToken> {
  try {
    const { payload } = await jwtVerify(token, secret, {
      algorithms: [algorithm],
      audience,
      requiredClaims: ['exp'],
      currentDate: new Date(now),
    })
    const { sub, task } = claims.parse(payload)
    return { person: sub, task, recovery: recoveryOfTask(task) }
  } catch (error) {
    // Only a token with a good signature gets as far as having expired.
    if (error instanceof errors.JWTExpired) throw new TokenExpired('The token has expired', { cause: error })
    throw new TokenInvalid('The token is not one of ours', { cause: error })
  }
}
