import { writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Command } from 'commander'
import { PlaybookError } from '../../../../playbooks/errors.ts'
import { placesIn } from '../../../../playbooks/loader.ts'
import { document, type Io, UsageError } from '../../io.ts'

interface BundleFlags {
  readonly out: string
  readonly json?: true
}

/** `amends playbook bundle` */
export function bundleCommand(io: Io): Command {
  return new Command('bundle')
    .description('build what workers run, with the steps that playbooks bring, into a file for AMENDS_BUNDLE')
    .requiredOption('--out <file>', 'where to write it')
    .option('--json', 'print one JSON document')
    .action(async ({ out, json }: BundleFlags) => {
      if (placesIn(io.env).some((place) => resolve(place) === dirname(resolve(out))))
        throw new UsageError(
          `--out ${out}: a worker would take it for a playbook there, choose another folder`,
        )
      // Only here: a bundler comes with it.
      const { bundleFor } = await import('../../../../worker/steps/build.ts')
      const built = await bundleFor(io.env).catch((error: unknown) => {
        throw error instanceof PlaybookError ? new UsageError(error.message, { cause: error }) : error
      })
      await writeFile(out, built.code).catch((cause: Error) => {
        throw new UsageError(`Cannot write ${out}: ${cause.message}`, { cause })
      })
      if (json) return document(io.stdout, { file: out, steps: built.steps })
      const steps = built.steps.map(({ id, step }) => `${id} (${step})`).join(', ')
      io.stdout.write(`${out}: workflows with ${steps || 'no steps but the usual ones'}\n`)
    })
}
