import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Person } from '../../activities/directory.ts'
import type { FailureFor } from '../../client/failures.ts'
import type { Money } from '../../model/base.ts'
import type { shipmentDelayed } from '../../playbooks/index.ts'
import { daysBetween } from '../../time/dates.ts'
import { isCountry, placeOf } from './places.ts'

/** A failure as the demo reports it; `occurredAt` comes when it does. */
export type LateShipment = Omit<FailureFor<typeof shipmentDelayed>, 'occurredAt'>

export interface Northwind {
  /** The orders that left after they were needed, by order number. */
  readonly late: LateShipment[]
  /** Who owns them, and who is above. */
  readonly people: Person[]
}

/** Who finds parcels and puts them first. */
const dispatch = { name: 'Northwind Dispatch', email: 'dispatch@northwind.example.com' }

const usd = z
  .string()
  .regex(/^\d+\.\d{2}$/)
  .transform((text): Money => ({ amount: Number(text.replace('.', '')), currency: 'USD' }))

const order = z.object({
  order_id: z.string().min(1),
  customer_id: z.string().min(1),
  employee_id: z.string().min(1),
  ordered_on: z.iso.date(),
  required_by: z.iso.date(),
  shipped_on: z.union([z.iso.date(), z.literal('')]),
  freight: usd,
  total: usd,
  ship_city: z.string(),
  ship_country: z.string(),
})

const customer = z.object({ customer_id: z.string().min(1), contact: z.string().min(1), country: z.string() })

const employee = z.object({
  employee_id: z.string().min(1),
  first_name: z.string().min(1),
  last_name: z.string().min(1),
  title: z.string().min(1),
  reports_to: z.string(),
})

/** @throws Error in one line naming the file, row and column that is wrong. */
export async function readNorthwind(folder = new URL('.', import.meta.url)): Promise<Northwind> {
  const orders = await read(new URL('orders.csv', folder), order)
  const customers = await read(new URL('customers.csv', folder), customer)
  const employees = await read(new URL('employees.csv', folder), employee)
  const late = orders
    .filter(({ shipped_on, required_by }) => shipped_on > required_by)
    .map((row) => {
      const who = customers.find(({ customer_id }) => customer_id === row.customer_id)
      if (!who) throw new Error(`orders.csv: order ${row.order_id} is of nobody in customers.csv`)
      return shipment(row, who)
    })
  return { late, people: employees.map(person) }
}

function shipment(row: z.infer<typeof order>, who: z.infer<typeof customer>): LateShipment {
  return {
    playbook: 'shipment-delayed',
    reference: row.order_id,
    customer: {
      id: row.customer_id,
      name: who.contact,
      email: `${mailbox(who.contact)}@${row.customer_id.toLowerCase()}.example.com`,
      ...placeOf(row.customer_id, who.country),
    },
    facts: {
      orderId: row.order_id,
      orderedOn: row.ordered_on,
      requiredBy: row.required_by,
      shippedOn: row.shipped_on,
      daysLate: daysBetween(row.required_by, row.shipped_on),
      total: row.total,
      freight: row.freight,
      ...(isCountry(row.ship_country) && { destination: { city: row.ship_city, country: row.ship_country } }),
      dispatch,
      owner: ownerId(row.employee_id),
    },
  }
}

function person({ employee_id, first_name, last_name, title, reports_to }: z.infer<typeof employee>): Person {
  const name = `${first_name} ${last_name}`
  return {
    id: ownerId(employee_id),
    name,
    email: `${mailbox(name)}@northwind.example.com`,
    title,
    ...(reports_to && { reportsTo: ownerId(reports_to) }),
  }
}

/** Owners stand in search attributes, which hold no names. */
const ownerId = (employee: string): string => `employee-${employee}`

/** "Carlos Hernández" is carlos.hernandez. */
const mailbox = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replace(/ +/g, '.')

async function read<T>(file: URL, row: z.ZodType<T>): Promise<T[]> {
  const rows = z.array(row).safeParse(parse(await readFile(file), { columns: true }))
  if (rows.success) return rows.data
  const [issue] = rows.error.issues
  // The head is a line, too.
  const line = Number(issue?.path[0]) + 2
  throw new Error(`${file.pathname}, line ${line}, ${String(issue?.path[1])}: ${issue?.message}`)
}
