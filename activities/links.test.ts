import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { actionLinks, readToken, signToken, TokenExpired, TokenInvalid } from './links.ts'

const secret = new TextEncoder().encode('a secret of the test, long enough for it')
const who = { person: 'lena', task: 'shipment-delayed/10380/0-1' }
const writtenAt = '2026-11-23T09:30:00.000Z'
const until = '2026-11-30T09:30:00.000Z'

test('a link names the person and the task, for seven days', async () => {
  const links = actionLinks('https://amends.example.com/x/', async () => secret)
  const link = await links.linkTo(who, writtenAt)
  expect(link.until).toBe(until)
  const token = link.url.replace('https://amends.example.com/x/act/', '')
  expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256' })
  expect(decodeJwt(token)).toEqual({
    sub: 'lena',
    task: who.task,
    aud: 'amends:act',
    exp: Date.parse(until) / 1000,
  })
  const read = { ...who, recovery: 'recovery/shipment-delayed/10380' }
  expect(await readToken(secret, token, Date.parse(until) - 1000)).toEqual(read)
  await expect(readToken(secret, token, Date.parse(until))).rejects.toBeInstanceOf(TokenExpired)
})

test('the same notice written again has the same link', async () => {
  const links = actionLinks('http://localhost:7433', async () => secret)
  expect(await links.linkTo(who, writtenAt)).toEqual(await links.linkTo(who, writtenAt))
})

test.each([
  ['signed with another secret', () => signToken(new Uint8Array(32), who, until)],
  [
    'expired, and signed with another secret',
    () => signToken(new Uint8Array(32), who, '2020-01-01T00:00:00Z'),
  ],
  ['for another purpose', () => token({ task: who.task }, 'amends:else')],
  ['without a task', () => token({}, 'amends:act')],
  ['with a task of no recovery', () => token({ task: 'hello' }, 'amends:act')],
  [
    'good for ever',
    () =>
      new SignJWT({ task: who.task })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject('lena')
        .setAudience('amends:act')
        .sign(secret),
  ],
  [
    'signed in another way',
    () =>
      new SignJWT({ task: who.task })
        .setProtectedHeader({ alg: 'HS512' })
        .setSubject('lena')
        .setAudience('amends:act')
        .setExpirationTime(new Date(until))
        .sign(new Uint8Array([...secret, ...secret])),
  ],
  ['nothing at all', async () => ''],
])('a token %s is none of ours', async (_, make) => {
  await expect(readToken(secret, await make(), Date.parse(writtenAt))).rejects.toBeInstanceOf(TokenInvalid)
})

const token = (claims: Record<string, string>, audience: string) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('lena')
    .setAudience(audience)
    .setExpirationTime(new Date(until))
    .sign(secret)
