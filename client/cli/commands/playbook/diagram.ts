import { writeFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { type DiagramFormat, diagramFormats, diagramOf } from '../../../../authoring/diagram/index.ts'
import { type Io, UsageError } from '../../io.ts'
import { playbookNamed } from './named.ts'

/** `amends playbook diagram` */
export function diagramCommand(io: Io): Command {
  return new Command('diagram')
    .description('draw the states of a recovery, with the times of a playbook')
    .argument('<playbook>', 'its name')
    .addOption(
      new Option('--format <format>', 'the language of the drawing')
        .choices(diagramFormats)
        .default('mermaid'),
    )
    .option('--out <file>', 'where to write it; default: standard output')
    .action(async (name: string, { format, out }: { format: DiagramFormat; out?: string }) => {
      const diagram = await diagramOf(await playbookNamed(name), format)
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
