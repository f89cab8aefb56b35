import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'

/** An e-mail of the outbox. */
export interface Letter {
  readonly file: string
  /** The effect that it is, by its header; empty where that is missing. */
  readonly effectId: string
  readonly messageId: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** The outbox folder, read as mail is: each e-mail once, when it has arrived. */
export class Letterbox {
  readonly folder: string
  /** All that were read so far. */
  readonly letters: Letter[] = []
  readonly #known = new Set<string>()

  constructor(folder: string) {
    this.folder = folder
  }

  /** The e-mails that came since the last call, in no certain order. */
  async fresh(): Promise<Letter[]> {
    const names = (await readdir(this.folder).catch(nothingYet)).filter(
      (name) => name.endsWith('.eml') && !this.#known.has(name),
    )
    const letters = await Promise.all(names.map((name) => readLetter(this.folder, name)))
    for (const { file } of letters) this.#known.add(file)
    this.letters.push(...letters)
    return letters
  }
}

/** What an effect ID says: `<workflow ID>/<opening>/<effect>/<key>`, where a workflow ID has three parts. */
export function aboutEffect(effectId: string) {
  const parts = effectId.split('/')
  return {
    recovery: parts.slice(0, 3).join('/'),
    opening: Number(parts[3]),
    effect: parts[4] ?? '',
    key: parts.slice(5).join('/'),
  }
}

async function readLetter(folder: string, file: string): Promise<Letter> {
  const mail = await PostalMime.parse(await readFile(join(folder, file)))
  return {
    file,
    effectId: mail.headers.find(({ key }) => key === 'amends-effect')?.value ?? '',
    messageId: mail.messageId ?? '',
    from: mail.from?.address ?? '',
    to: mail.to?.[0]?.address ?? '',
    subject: mail.subject ?? '',
    text: (mail.text ?? '').replaceAll('\r\n', '\n').trim(),
  }
}

/** The folder is made with the first e-mail. */
function nothingYet(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
