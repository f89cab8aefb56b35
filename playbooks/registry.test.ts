import { describe, expect, test } from 'vitest'
import { createRegistry, shipmentDelayed, UnknownPlaybook } from './index.ts'
import type { Playbook } from './playbook.ts'

const version = (number: number, name = 'shipment-delayed'): Playbook => ({
  ...shipmentDelayed,
  name,
  version: number,
})

describe('the registry', () => {
  const registry = createRegistry([version(2), version(10), version(1, 'another'), version(9)])

  test('finds a version, or the newest', () => {
    expect(registry.find('shipment-delayed', 2).version).toBe(2)
    expect(registry.find('shipment-delayed').version).toBe(10)
    expect(registry.list().map(({ name, version }) => `${name} ${version}`)).toEqual([
      'another 1',
      'shipment-delayed 10',
    ])
  })

  test('says what there is instead of what is not', () => {
    expect(() => registry.find('lost')).toThrow(UnknownPlaybook)
    expect(() => registry.find('lost')).toThrow(
      'There is no playbook "lost": there is another, shipment-delayed',
    )
    expect(() => registry.find('another', 4)).toThrow('Playbook "another" has no version 4: there is 1')
  })

  test('refuses a second playbook with the same name and version', () => {
    expect(() => createRegistry([version(1), version(1)])).toThrow(
      'two playbooks "shipment-delayed" version 1',
    )
  })
})
