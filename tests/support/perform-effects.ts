import { z } from 'zod'
import { createMailer } from '../../activities/mail/index.ts'
import { mailAnswer } from '../../activities/mail/mail.ts'
import { once } from '../../activities/once.ts'
import { books, grantAnswer } from '../../activities/remedies/index.ts'
import { openStore, type Store } from '../../store/index.ts'

/**
 * Run by `startChild`: delivers and grants, once each, for every reference; prints each that is done. With
 * `killAt` it kills itself at that point of the first effect that reaches it.
 */
const input = z
  .object({
    store: z.object({ url: z.string().optional(), home: z.string().optional() }),
    outbox: z.string(),
    references: z.array(z.string()),
    killAt: z.string().nullable(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''))

/** Runs `work` with a deadly point before and after it. */
async function deadly<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (input.killAt === `before ${name}`) process.kill(process.pid, 'SIGKILL')
  const result = await work()
  if (input.killAt === `after ${name}`) process.kill(process.pid, 'SIGKILL')
  return result
}

const plain = await openStore(input.store)
const effects: Store['effects'] = {
  ...plain.effects,
  begin: (...args) => deadly('begin', () => plain.effects.begin(...args)),
  finish: (...args) => deadly('finish', () => plain.effects.finish(...args)),
}
const store: Store = {
  ...plain,
  effects,
  transaction: (work) =>
    plain.transaction((tables) =>
      work({
        ...tables,
        grants: { ...tables.grants, book: (grant) => deadly('book', () => tables.grants.book(grant)) },
      }),
    ),
}
const mailer = createMailer({ smtpUrl: '', outbox: input.outbox })
const remedies = books(store)

for (const reference of input.references) {
  const recovery = `recovery/shipment-delayed/${reference}`
  const mail = {
    effectId: `${recovery}/0/deliver/apology`,
    to: { name: 'Ana', email: 'ana@example.com' },
    from: { name: 'Lena', email: 'lena@example.com' },
    subject: `Your order ${reference}`,
    text: 'We are sorry.\n'.repeat(500),
  }
  await once(
    store,
    { effectId: mail.effectId, kind: 'deliver', content: mail, answer: mailAnswer },
    {
      find: () => mailer.find(mail.effectId),
      perform: () => deadly('deliver', () => mailer.send(mail)),
    },
  )
  const order = {
    effectId: `${recovery}/0/grant/credit`,
    recovery,
    customer: 'VINET',
    reference,
    kind: 'credit',
    what: 'Store credit',
    money: { amount: 1200, currency: 'USD' },
  } as const
  await once(
    store,
    { effectId: order.effectId, kind: 'grant', content: order, answer: grantAnswer },
    {
      find: () => remedies.find(order.effectId),
      perform: () => deadly('grant', () => remedies.grant(order)),
    },
  )
  console.log(reference)
}
await store.close()
