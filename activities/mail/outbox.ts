import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { composed, type Mailer } from './mail.ts'

/**
 * Puts mail into a folder as `.eml` files, which any mail program opens: one file for each effect, complete
 * from the instant it has its name, and on disk once `send` returns. A file that is there is never written
 * again.
 */
export function outbox(folder: string): Mailer {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const pathOf = (effectId: string): string => join(folder, fileNameOf(effectId))

  const find: Mailer['find'] = async (effectId) => {
    const content = await readFile(pathOf(effectId), 'utf8').catch(nullIfMissing)
    const messageId = content?.match(/^Message-ID:\s*(<[^>]*>)/im)?.[1]
    return messageId ? { messageId } : null
  }

  return {
    location: folder,
    find,
    async send(mail) {
      const sent = await find(mail.effectId)
      if (sent) return sent
      const { message, messageId } = await writer.sendMail(composed(mail))
      if (!Buffer.isBuffer(message)) throw new TypeError('The mail was not composed into a buffer')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeOnce(folder, pathOf(mail.effectId), message)
      return { messageId }
    },
  }
}

/**
 * The file of an effect: readable, safe on every file system, and different for IDs that differ in any
 * character.
 */
export function fileNameOf(effectId: string): string {
  const readable = effectId.replace(/[^A-Za-z0-9-]+/g, '_').slice(-100)
  return `${readable}-${createHash('sha256').update(effectId).digest('hex').slice(0, 12)}.eml`
}

/**
 * A killed process leaves at most a hidden temporary file: the name appears only once the content is on disk.
 */
async function writeOnce(folder: string, path: string, content: Buffer): Promise<void> {
  const temporary = join(folder, `.${randomUUID()}.tmp`)
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  // Windows cannot open a folder, and needs no sync of it.
  if (process.platform === 'win32') return
  const entries = await open(folder)
  try {
    await entries.sync()
  } finally {
    await entries.close()
  }
}

const nullIfMissing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null
  throw error
}
