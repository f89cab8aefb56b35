import { describe, expect, it } from 'vitest'
import { parseFailure } from '../../client/failures.ts'
import { readNorthwind } from '../../examples/northwind/northwind.ts'
import { shipmentDelayed } from '../../playbooks/index.ts'

const { late, people } = await readNorthwind()
const occurredAt = '2026-11-22T09:00:00Z'
const order = (reference: string) => late.find((shipment) => shipment.reference === reference)

describe('the late orders of Northwind', () => {
  it('are 37, each one that the playbook takes', () => {
    expect(late).toHaveLength(37)
    expect(new Set(late.map(({ reference }) => reference)).size).toBe(37)
    for (const shipment of late) {
      expect(() => parseFailure({ ...shipment, occurredAt }, [shipmentDelayed])).not.toThrow()
    }
  })

  it('keep their dates and sums exactly', () => {
    const cents = (field: 'total' | 'freight') =>
      late.reduce((sum, { facts }) => sum + facts[field].amount, 0)
    expect(cents('total')).toBe(66_535_61)
    expect(cents('freight')).toBe(3_505_48)
    expect(order('10705')).toEqual({
      playbook: 'shipment-delayed',
      reference: '10705',
      customer: {
        id: 'HILAA',
        name: 'Carlos Hernández',
        email: 'carlos.hernandez@hilaa.example.com',
        locale: 'es-VE',
        timeZone: 'America/Caracas',
      },
      facts: {
        orderId: '10705',
        orderedOn: '1997-10-15',
        requiredBy: '1997-11-12',
        shippedOn: '1997-11-18',
        daysLate: 6,
        total: { amount: 378_00, currency: 'USD' },
        freight: { amount: 3_52, currency: 'USD' },
        destination: { city: 'San Cristóbal', country: 'Venezuela' },
        dispatch: { name: 'Northwind Dispatch', email: 'dispatch@northwind.example.com' },
        owner: 'employee-9',
      },
    })
  })

  it('leave out a destination that a comma in the address spoilt, and know the country all the same', () => {
    const spoilt = late.filter(({ facts }) => facts.destination === undefined)
    expect(spoilt.map(({ customer }) => [customer.id, customer.locale])).toEqual([
      ['SUPRD', 'fr-BE'],
      ['GOURL', 'pt-BR'],
      ['BONAP', 'fr-FR'],
      ['GOURL', 'pt-BR'],
      ['GOURL', 'pt-BR'],
      ['BONAP', 'fr-FR'],
      ['LACOR', 'fr-FR'],
      ['BOLID', 'es-ES'],
    ])
  })

  it('have owners whose ladder ends with the vice president', () => {
    expect(people).toHaveLength(9)
    expect(people.filter(({ reportsTo }) => reportsTo === undefined)).toEqual([
      {
        id: 'employee-2',
        name: 'Andrew Fuller',
        email: 'andrew.fuller@northwind.example.com',
        title: 'Vice President, Sales',
      },
    ])
    for (const { facts } of late) expect(people.map(({ id }) => id)).toContain(facts.owner)
  })
})
