import { afterEach, beforeEach, expect, test } from 'vitest'
import { type HealthServer, healthPort, serveHealth } from './health.ts'

let reason: string | undefined
let health: HealthServer

beforeEach(async () => {
  reason = undefined
  health = await serveHealth(0, async () => reason)
})
afterEach(() => health.close())

async function ask(path: string): Promise<[number, string]> {
  const response = await fetch(`http://127.0.0.1:${health.port}${path}`)
  return [response.status, (await response.text()).trim()]
}

test('alive whatever happens; ready only while there is no reason against it', async () => {
  expect(await ask('/readyz')).toEqual([200, 'ready'])
  reason = 'the worker is draining'
  expect(await ask('/readyz')).toEqual([503, 'the worker is draining'])
  expect(await ask('/healthz')).toEqual([200, 'ok'])
  expect((await ask('/other'))[0]).toBe(404)
})

test('a taken port is an error that names it', async () => {
  await expect(serveHealth(health.port, async () => undefined)).rejects.toThrow(`health port ${health.port}`)
})

test('the port comes from AMENDS_HEALTH_PORT, and nothing is served without it', () => {
  expect(healthPort({})).toBeUndefined()
  expect(healthPort({ AMENDS_HEALTH_PORT: '8081' })).toBe(8081)
  expect(() => healthPort({ AMENDS_HEALTH_PORT: '80a' })).toThrow('AMENDS_HEALTH_PORT is "80a"')
})
