import { Command, CommanderError } from 'commander'
import { InvalidInput, RecoveryNotFound } from '../errors.ts'
import { exit, type Io, line, UsageError } from './io.ts'

/** A command reports an exit status other than 0 by this. */
export type SetStatus = (status: number) => void

type Build = (io: Io, setStatus: SetStatus) => Command

/** Every command, in the order of the help. */
const commands: Readonly<Record<string, () => Promise<Build>>> = {
  dev: async () => (await import('./commands/dev.ts')).devCommand,
  start: async () => (await import('./commands/start.ts')).startCommand,
  list: async () => (await import('./commands/list.ts')).listCommand,
  show: async () => (await import('./commands/show.ts')).showCommand,
  watch: async () => (await import('./commands/watch.ts')).watchCommand,
  reply: async () => (await import('./commands/reply.ts')).replyCommand,
  keep: async () => (await import('./commands/keep.ts')).keepCommand,
  release: async () => (await import('./commands/release.ts')).releaseCommand,
  withdraw: async () => (await import('./commands/withdraw.ts')).withdrawCommand,
  inbox: async () => (await import('./commands/inbox.ts')).inboxCommand,
  task: async () => (await import('./commands/task.ts')).taskCommand,
  approve: async () => (await import('./commands/decide.ts')).approveCommand,
  decline: async () => (await import('./commands/decide.ts')).declineCommand,
  message: async () => (await import('./commands/message.ts')).messageCommand,
  playbook: async () => (await import('./commands/playbook.ts')).playbookCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  sla: async () => (await import('./commands/sla.ts')).slaCommand,
  drill: async () => (await import('./commands/drill.ts')).drillCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
}

/** The command that is called, or all of them for the help: to load them takes longer than most take to run. */
function called([name = '']: readonly string[]): Promise<Build[]> {
  const known = Object.entries(commands)
  const named = known.filter(([command]) => command === name)
  return Promise.all((named.length > 0 ? named : known).map(([, load]) => load()))
}

/**
 * Runs one command line.
 * @param args the words after `amends`.
 * @returns the exit status: 0, 1 when it could not be done, 2 when what was typed or handed in is wrong.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let status: number = exit.done
  const setStatus: SetStatus = (next) => {
    status = next
  }
  const program = new Command('amends')
    .description('Runs service failures as durable recoveries: own it, act, make it right, close the loop')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) =>
        write(
          `amends: ${text
            .replace(/^error: /, '')
            .trim()
            .replace(/\s*\n\s*/g, ' ')}\n`,
        ),
    })
  for (const build of await called(args)) program.addCommand(inherit(program, build(io, setStatus)))
  if (args.length === 0) {
    program.outputHelp()
    return exit.done
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
    return status
  } catch (error) {
    return report(error, io)
  }
}

/** Commands built apart from the program take over how it ends and where it writes. */
function inherit(program: Command, command: Command): Command {
  command.copyInheritedSettings(program)
  for (const each of command.commands) inherit(program, each)
  return command
}

function report(error: unknown, io: Io): number {
  // Commander has written its own line by now; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.badInput
  line(io.stderr, `amends: ${error instanceof Error ? error.message : String(error)}`)
  const bad =
    error instanceof InvalidInput || error instanceof UsageError || error instanceof RecoveryNotFound
  return bad ? exit.badInput : exit.failed
}
