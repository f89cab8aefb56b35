import { expect, it } from 'vitest'
import { onEachStore } from '../tests/support/databases.ts'

const contact = (key: string, at: string, customer = 'VINET') => ({
  effectId: `recovery/p/1/0/deliver/${key}`,
  customer,
  channel: 'email',
  purpose: key,
  at,
})

onEachStore((database) => {
  it('lists the contacts with a customer since an instant, newest first, whatever offset they were given in', async () => {
    const { contacts } = await database.open()
    await contacts.record(contact('apology', '2026-03-01T10:00:00+02:00'))
    await contacts.record(contact('update', '2026-03-01T09:00:00Z'))
    await contacts.record(contact('follow-up', '2026-03-05T09:00:00Z'))
    await contacts.record(contact('other', '2026-03-05T09:00:00Z', 'ALFKI'))
    const purposes = async (since?: string) =>
      (await contacts.of('VINET', since)).map(({ purpose }) => purpose)
    expect(await purposes()).toEqual(['follow-up', 'update', 'apology'])
    expect(await purposes('2026-03-01T11:00:00+02:00')).toEqual(['follow-up', 'update'])
    expect(await contacts.of('VINET', '2026-03-05T09:00:00Z')).toEqual([
      contact('follow-up', '2026-03-05T09:00:00.000Z'),
    ])
  })

  it('records an effect once', async () => {
    const { contacts } = await database.open()
    await contacts.record(contact('apology', '2026-03-01T10:00:00Z'))
    await contacts.record(contact('apology', '2026-03-01T10:05:00Z'))
    expect((await contacts.of('VINET')).map(({ at }) => at)).toEqual(['2026-03-01T10:00:00.000Z'])
  })

  it('refuses what is not an instant', async () => {
    const { contacts } = await database.open()
    await expect(contacts.record(contact('apology', 'yesterday'))).rejects.toThrow(
      '"yesterday" is not an instant',
    )
  })
})
