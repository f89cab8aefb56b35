import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What each layer may import, as its first folder or its package; what only types cross is not counted. */
const allowed: Record<string, RegExp> = {
  model: /^(model|zod|@temporalio\/common)$/,
  machines: /^(machines|model|xstate)$/,
  workflows: /^(workflows|machines|model|xstate|@temporalio\/(workflow|common))$/,
  store: /^(store|model|kysely|libsql|pg|zod|node:.*)$/,
  time: /^(time|model|temporal-polyfill)$/,
  sincerity:
    /^(sincerity|time|model|zod|chrono-node|node:module|unified|retext-(english|readability|simplify|stringify))$/,
  playbooks: /^(playbooks|sincerity|time|model|zod|fast-check|node:.*)$/,
  activities:
    /^(activities|playbooks|sincerity|time|store|model|zod|nodemailer|jose|@temporalio\/(activity|common)|node:.*)$/,
  authoring:
    /^(authoring|testing|activities|playbooks|sincerity|machines|time|model|xstate|@hpcc-js\/wasm-graphviz|zod|node:.*)$/,
  testing:
    /^(testing|activities|workflows|machines|playbooks|sincerity|store|time|model|xstate|zod|@temporalio\/common|node:.*)$/,
  http: /^(http|client|activities|time|store|model|hono|@hono\/node-server|zod|pino|node:.*)$/,
}

const sources = (layer: string): string[] =>
  readdirSync(join(root, layer), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(root, layer, file))

function importsOf(file: string): string[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?'([^']+)'/gms,
  )
  return [...statements].map(([, specifier = '']) => {
    if (!specifier.startsWith('.'))
      return specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')
    return relative(root, join(dirname(file), specifier)).split('/')[0] ?? ''
  })
}

describe.each(Object.entries(allowed))('%s', (layer, may) => {
  it('imports only the layers below it, and its own tools', () => {
    const files = sources(layer)
    expect(files.length).toBeGreaterThan(1)
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => !may.test(name))
        .map((name) => `${relative(root, file)} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })
})
