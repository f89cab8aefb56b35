import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSmtpServer } from '../../tests/support/smtp-server.ts'
import { createMailer, type Mail } from './index.ts'
import { messageIdOf } from './mail.ts'
import { fileNameOf } from './outbox.ts'

const mail: Mail = {
  effectId: 'recovery/shipment-delayed/10248/0/deliver/apology',
  to: { name: 'Zoë Müller-Łódź', email: 'zoe@example.org' },
  from: { name: '山田 太郎', email: 'taro@example.com' },
  subject: 'Es tut uns leid – 遅れて申し訳ありません 🙏',
  text: 'Liebe Zoë,\n\nwir haben Sie im Stich gelassen.\n\nTaro',
  language: 'de',
  inReplyTo: '<original@example.org>',
  headers: { 'Amends-Recovery': 'recovery/shipment-delayed/10248' },
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-outbox-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const mailer = () => createMailer({ smtpUrl: '', outbox: join(folder, 'outbox') })
const files = () => readdir(join(folder, 'outbox'))
const onlyFile = async () => readFile(join(folder, 'outbox', (await files())[0] ?? ''))

describe('the outbox', () => {
  it('holds what any mail program opens, names and all', async () => {
    const { messageId } = await mailer().send(mail)
    const read = await new PostalMime().parse(await onlyFile())
    expect(read.from).toMatchObject({ name: mail.from.name, address: mail.from.email })
    expect(read.to).toMatchObject([{ name: mail.to.name, address: mail.to.email }])
    expect(read.subject).toBe(mail.subject)
    expect(read.text?.trim()).toBe(mail.text)
    expect(read.html).toContain('<p>wir haben Sie im Stich gelassen.</p>')
    expect(read.messageId).toBe(messageId)
    expect(read.inReplyTo).toBe(mail.inReplyTo)
    expect(read.references).toBe(mail.inReplyTo)
    const headers = Object.fromEntries(read.headers.map(({ key, value }) => [key, value]))
    expect(headers).toMatchObject({
      'amends-effect': mail.effectId,
      'amends-recovery': 'recovery/shipment-delayed/10248',
      'content-language': 'de',
    })
  })

  it('holds a mail once, however often it is sent', async () => {
    const first = await mailer().send(mail)
    const before = await onlyFile()
    expect(await mailer().send({ ...mail, text: 'Another text' })).toEqual(first)
    expect(await files()).toHaveLength(1)
    expect(await onlyFile()).toEqual(before)
  })

  it('holds a mail once when many send it at once', async () => {
    const sent = await Promise.all(Array.from({ length: 10 }, () => mailer().send(mail)))
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(1)
    expect(await files()).toEqual([fileNameOf(mail.effectId)])
  })

  it('finds what was sent, and nothing else', async () => {
    expect(await mailer().find(mail.effectId)).toBeNull()
    const sent = await mailer().send(mail)
    expect(await mailer().find(mail.effectId)).toEqual(sent)
    expect(await mailer().find(`${mail.effectId}2`)).toBeNull()
  })

  it('leaves nothing behind when a mail cannot be written', async () => {
    await writeFile(join(folder, 'outbox'), '')
    await expect(mailer().send(mail)).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['outbox'])
  })

  it('lets nobody smuggle in headers or readers', async () => {
    await mailer().send({
      ...mail,
      subject: 'Hello\r\nBcc: eve@example.net',
      to: { name: 'Ana\r\nBcc: eve@example.net', email: 'ana@example.org' },
      headers: { 'Amends-Recovery': 'x\r\nBcc: eve@example.net' },
    })
    const read = await new PostalMime().parse(await onlyFile())
    expect(read.bcc ?? []).toEqual([])
    expect(read.headers.filter(({ key }) => key === 'bcc')).toEqual([])
    expect(read.to?.map(({ address }) => address)).toEqual(['ana@example.org'])
  })
})

describe('the name of a file', () => {
  it('is safe, and differs where effect IDs do', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(fileNameOf(a)).toMatch(/^[A-Za-z0-9_-]{1,120}\.eml$/)
        expect(fileNameOf(a) === fileNameOf(b)).toBe(a === b)
      }),
    )
    expect(fileNameOf('a/b')).not.toBe(fileNameOf('a_b'))
    expect(fileNameOf('a/B').toLowerCase()).not.toBe(fileNameOf('a/b').toLowerCase())
  })
})

describe('a Message-ID', () => {
  it('shows the effect and the sender', () => {
    expect(messageIdOf(mail.effectId, 'lena@example.com')).toBe(
      '<recovery/shipment-delayed/10248/0/deliver/apology@example.com>',
    )
  })

  it('is valid by RFC 5322 and reads back as the effect, whatever the key holds', () => {
    const atext = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
    const valid = new RegExp(`^<${atext}(\\.${atext})*@${atext}(\\.${atext})*>$`)
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        const messageId = messageIdOf(id, 'lena@exämple.com')
        expect(messageId).toMatch(valid)
        expect(decodeURIComponent(messageId.slice(1, messageId.lastIndexOf('@')))).toBe(id)
      }),
    )
  })
})

describe('SMTP', () => {
  it('takes a mail, and the same again under the same Message-ID', async () => {
    const server = await startSmtpServer()
    try {
      const smtp = createMailer({ smtpUrl: server.url })
      const sent = await smtp.send(mail)
      expect(await smtp.find(mail.effectId)).toBeNull()
      expect(await smtp.send(mail)).toEqual(sent)
      const read = await Promise.all(server.messages.map((message) => new PostalMime().parse(message)))
      expect(read.map(({ messageId }) => messageId)).toEqual([sent.messageId, sent.messageId])
      expect(read[0]?.subject).toBe(mail.subject)
    } finally {
      await server.stop()
    }
  })

  it('says where mail goes without the password, and what is wrong with a URL', () => {
    expect(createMailer({ smtpUrl: 'smtps://user:secret@mail.example.com:465' }).location).toBe(
      'smtps://mail.example.com:465',
    )
    expect(() => createMailer({ smtpUrl: 'mail.example.com' })).toThrow(/^SMTP_URL is not an SMTP URL/)
  })

  it('fails when nobody listens', async () => {
    const server = await startSmtpServer()
    await server.stop()
    await expect(createMailer({ smtpUrl: server.url }).send(mail)).rejects.toThrow(/ECONNREFUSED/)
  })
})
