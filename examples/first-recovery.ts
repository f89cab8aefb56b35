import { connect, RecoveryClient } from '../client/index.ts'
import { shipmentDelayed } from '../playbooks/index.ts'

const { client, connection } = await connect()
const recoveries = new RecoveryClient({ client, playbooks: [shipmentDelayed] })
const { handle, began } = await recoveries.start({
  playbook: 'shipment-delayed',
  reference: 'order-10248',
  occurredAt: new Date().toISOString(),
  customer: { id: 'C-81', name: 'Ana Trujillo', email: 'ana@example.com', locale: 'en', timeZone: 'UTC' },
  facts: {
    orderId: '10248',
    orderedOn: '2026-03-02',
    requiredBy: '2026-03-09',
    shippedOn: '2026-03-16',
    daysLate: 7,
    total: { amount: 44_000, currency: 'USD' },
    freight: { amount: 3_238, currency: 'USD' },
    owner: 'lena',
  },
})
const { owner } = await handle.waitFor('hasTag:act')
console.log(`${handle.id} ${began ? 'began' : 'was running'}: ${owner} has apologized`)
await connection.close()
