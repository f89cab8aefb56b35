import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The secret that links are signed with, as bytes; read, or made, when it is first asked for. */
export type Secret = () => Promise<Uint8Array>

/** An HMAC with SHA-256 wants a key as long as its digest (RFC 2104, section 3): 32 characters are at least that many bytes. */
const leastLength = 32

/**
 * The secret of this installation: the one given, else the file `secret` in `home`, which is made where it is missing. All
 * that make links or take them need the same one: where they do not share `home`, give it.
 * @param options `secret`: the value of `AMENDS_SECRET`
 * @throws Error in one line, at once for a given secret that is too short, when asked for a file that is.
 */
export function secretOf({ secret, home }: { secret?: string | undefined; home: string }): Secret {
  if (secret !== undefined) {
    const given = Promise.resolve(bytes(secret, 'AMENDS_SECRET'))
    return () => given
  }
  let kept: Promise<Uint8Array> | undefined
  return () => {
    kept ??= readOrMake(home)
    // A folder that cannot be read now may be mended later.
    kept.catch(() => {
      kept = undefined
    })
    return kept
  }
}

async function readOrMake(home: string): Promise<Uint8Array> {
  const path = join(home, 'secret')
  const read = () => readFile(path, 'utf8')
  const text = await read().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw new Error(`Cannot read the secret ${path}: ${error.message}`)
    await make(home, path)
    return read()
  })
  return bytes(text.trim(), `The secret in ${path}`)
}

/** Of several processes that make it at once, the first wins: a name is linked to whole content, and to no second one. */
async function make(home: string, path: string): Promise<void> {
  const temporary = join(home, `.${randomUUID()}.tmp`)
  try {
    await mkdir(home, { recursive: true, mode: 0o700 })
    await writeFile(temporary, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
    await link(temporary, path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Cannot make the secret ${path}: ${reason}; set AMENDS_SECRET instead`, { cause: error })
  } finally {
    await rm(temporary, { force: true })
  }
}

function bytes(text: string, what: string): Uint8Array {
  if (text.length >= leastLength) return new TextEncoder().encode(text)
  throw new Error(
    `${what} is too short: give at least ${leastLength} characters, as "openssl rand -hex 32" makes them`,
  )
}
