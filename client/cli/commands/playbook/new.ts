import { existsSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Readable } from 'node:stream'
import { Command } from 'commander'
import {
  type Answers,
  type Asked,
  answers,
  playbookProgram,
  questions,
  testProgram,
  usualAnswers,
} from '../../../../authoring/template/index.ts'
import { ours } from '../../../../playbooks/ours.ts'
import { type Io, line, UsageError } from '../../io.ts'

type Flags = Partial<Record<Asked, string>> & { out: string; yes?: true }

/** `amends playbook new` */
export function newCommand(io: Io): Command {
  return new Command('new')
    .description('write a playbook that works, with its test, to go on with')
    .argument('<name>', 'what failed and how, as visit-missed')
    .option('--title <words>', 'what goes wrong, in a few words')
    .option(
      '--thing <words>',
      'what messages call what failed, before its number; default: the first word of the name',
    )
    .option('--owner <person>', 'who owns such failures, by their ID in the directory')
    .option('--days <number>', 'business days within which the customer hears what you can do')
    .option('--out <folder>', 'where to write them', '.')
    .option('--yes', 'ask nothing: take what is usual for what no flag says')
    .action(async (name: string, { out, yes, ...given }: Flags) => {
      // A wrong name is told before anything is asked.
      checked({ name, ...usualAnswers('name'), ...given })
      const isAsking = yes !== true && isTerminal(io.stdin)
      const usual = { ...usualAnswers(name), ...given }
      const answered = checked({ name, ...(isAsking ? await ask(io, usual, given) : usual) })
      // Only here: the gate comes with it, and every other command would wait for that.
      const { heldBack } = await import('../../../../authoring/template/held-back.ts')
      for (const key of ['thing', 'title'] as const) {
        const why = heldBack(answered[key], answered)
        if (why !== null) throw new UsageError(`--${key} "${answered[key]}": ${why}`)
      }
      await write(io, out, answered)
    })
}

const isTerminal = (input: Io['stdin']): input is Readable =>
  input instanceof Readable && 'isTTY' in input && input.isTTY === true

/** Asks for what no flag says; an empty answer takes what is offered. */
async function ask(
  { stdin, stdout }: Io,
  usual: Record<Asked, string>,
  given: Partial<Record<Asked, string>>,
): Promise<Record<Asked, string>> {
  if (!isTerminal(stdin)) return usual
  const terminal = createInterface({ input: stdin })
  const lines = terminal[Symbol.asyncIterator]()
  const found = { ...usual }
  try {
    for (const key of ['title', 'thing', 'owner', 'days'] as const) {
      if (given[key] !== undefined) continue
      stdout.write(`${questions[key]} (${usual[key]}) `)
      // Who ends the input takes what is offered, too.
      const { value = '' } = await lines.next()
      found[key] = value.trim() || usual[key]
    }
  } finally {
    terminal.close()
  }
  return found
}

function checked(value: Record<keyof Answers, string>): Answers {
  const result = answers.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = String(issue?.path[0])
  const [, given = ''] = Object.entries(value).find(([key]) => key === field) ?? []
  throw new UsageError(`${field === 'name' ? 'The name' : `--${field}`} "${given}" ${issue?.message}`)
}

/** Both files or none: what is there stays as it is. */
async function write(io: Io, folder: string, answered: Answers): Promise<void> {
  if (Object.hasOwn(ours, answered.name))
    throw new UsageError(`The name "${answered.name}" is that of a playbook of Amends: choose another`)
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError(`--out ${folder} is no folder: name one, which need not be there yet`)
  const files = [
    { path: join(folder, `${answered.name}.ts`), text: playbookProgram(answered) },
    { path: join(folder, `${answered.name}.test.ts`), text: testProgram(answered) },
  ]
  const there = files.find(({ path }) => existsSync(path))
  if (there) throw new UsageError(`${there.path} is there already: choose another name or folder`)
  await mkdir(folder, { recursive: true })
  for (const { path, text } of files) await writeFile(path, text, { flag: 'wx' })
  for (const { path } of files) line(io.stdout, `Wrote ${path}`)
  line(io.stdout, `Check it: amends playbook check ${files[0]?.path}`)
}
