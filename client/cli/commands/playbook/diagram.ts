import { writeFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { type DiagramFormat, diagramFormats } from '../../../../authoring/diagram/formats.ts'
import { type Io, UsageError } from '../../io.ts'
import { playbookNamed } from './named.ts'

/** `amends playbook diagram` */
export function diagramCommand(io: Io): Command {
  return new Command('diagram')
    .description('draw the states of a recovery, with the times of a playbook')
    .argument('<playbook>', 'its name, or a file with one')
    .addOption(
      new Option('--format <format>', 'the language of the drawing')
        .choices(diagramFormats)
        .default('mermaid'),
    )
    .option('--out <file>', 'where to write it; default: standard output')
    .action(async (name: string, { format, out }: { format: DiagramFormat; out?: string }) => {
      // Only here: machines and made-up facts come with it, and every other command would wait for them.
      const { diagramOf } = await import('../../../../authoring/diagram/index.ts')
      const { stepsHere } = await import('./steps.ts')
      const diagram = await diagramOf(await playbookNamed(name), format, await stepsHere(io.env, name))
      if (out === undefined) io.stdout.write(diagram)
      else await write(out, diagram)
    })
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`Cannot write ${file}: ${why}`, { cause: error })
  }
}
