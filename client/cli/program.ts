import { Command, CommanderError } from 'commander'
import { InvalidInput, RecoveryNotFound } from '../errors.ts'
import { approveCommand, declineCommand } from './commands/decide.ts'
import { devCommand } from './commands/dev.ts'
import { drillCommand } from './commands/drill.ts'
import { inboxCommand } from './commands/inbox.ts'
import { keepCommand } from './commands/keep.ts'
import { listCommand } from './commands/list.ts'
import { messageCommand } from './commands/message.ts'
import { playbookCommand } from './commands/playbook.ts'
import { releaseCommand } from './commands/release.ts'
import { replyCommand } from './commands/reply.ts'
import { reportCommand } from './commands/report.ts'
import { serveCommand } from './commands/serve.ts'
import { showCommand } from './commands/show.ts'
import { slaCommand } from './commands/sla.ts'
import { startCommand } from './commands/start.ts'
import { taskCommand } from './commands/task.ts'
import { watchCommand } from './commands/watch.ts'
import { withdrawCommand } from './commands/withdraw.ts'
import { exit, type Io, line, UsageError } from './io.ts'

/** A command reports an exit status other than 0 by this. */
export type SetStatus = (status: number) => void

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
  const commands = [
    devCommand(io),
    startCommand(io, setStatus),
    listCommand(io),
    showCommand(io),
    watchCommand(io),
    replyCommand(io),
    keepCommand(io),
    releaseCommand(io),
    withdrawCommand(io),
    inboxCommand(io),
    taskCommand(io),
    approveCommand(io),
    declineCommand(io),
    messageCommand(io, setStatus),
    playbookCommand(io, setStatus),
    serveCommand(io),
    slaCommand(io),
    drillCommand(io),
    reportCommand(io),
  ]
  for (const command of commands) program.addCommand(inherit(program, command))
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
