import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { bundle } from '../support/temporal.ts'

/**
 * What has no place in the sandbox: side effects, and libraries whose modules would be evaluated again for every cached
 * workflow. The SDK's own modules are no concern of ours.
 */
const forbidden = [
  /^node_modules\/(?!@temporalio\/|nexus-rpc\/|xstate\/|ms\/|long\/)/,
  /^(activities|playbooks|time|store|worker|client|http)\//,
  /^node:|^external /,
]

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The modules of a bundle, as the source map at its end lists them. */
async function modules(path: string): Promise<string[]> {
  const { code } = await bundle(fileURLToPath(new URL(path, import.meta.url)))
  const [, map = ''] = /\/\/# sourceMappingURL=data:application\/json;[^,]*base64,(\S+)\s*$/.exec(code) ?? []
  const { sources }: { sources: string[] } = JSON.parse(Buffer.from(map, 'base64').toString())
  return sources.map((source) => source.replace(root, ''))
}

const present = ['./workflows.ts', '../../workflows/index.ts'].filter((path) =>
  existsSync(new URL(path, import.meta.url)),
)

test.each(present)('the bundle of %s holds only what belongs in a sandbox', async (path) => {
  const sources = await modules(path)
  expect(sources).toContain('workflows/durable.ts')
  expect(sources.filter((source) => forbidden.some((each) => each.test(source)))).toEqual([])
})
