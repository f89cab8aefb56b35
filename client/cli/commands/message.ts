import { text } from 'node:stream/consumers'
import { Command } from 'commander'
import { checkMessage, type Finding, outgoingMessage, type Verdict } from '../../../sincerity/index.ts'
import { check } from '../../failures.ts'
import { document, exit, type Io, UsageError } from '../io.ts'
import type { SetStatus } from '../program.ts'

/** `amends message check` */
export function messageCommand(io: Io, setStatus: SetStatus): Command {
  const checking = new Command('check')
    .description(
      'read a message as JSON from standard input, and say what a customer would not forgive in it',
    )
    .option('--json', 'print {blocked, findings: [{rule, words, why, better}]} as one JSON document')
    .addHelpText('after', example)
    .action(async ({ json }: { json?: true }) => {
      const message = check(outgoingMessage, parse(await text(io.stdin)), 'standard input')
      const verdict = checkMessage(message)
      if (json) {
        const findings = verdict.findings.map(({ rule, words, why, better }) => ({
          rule,
          words,
          why,
          better,
        }))
        document(io.stdout, { blocked: verdict.blocked, findings })
      } else io.stdout.write(told(verdict))
      if (verdict.blocked) setStatus(exit.failed)
    })
  return new Command('message').description('what may be said to a customer').addCommand(checking)
}

const example = `
The exit status is 1 when the message may not go out.

Example of a message; "promises", "earlier" (what this customer got before) and "others" (what others got of late) may be left out:
  {"kind": "apology", "locale": "en", "subject": "Order 10248", "text": "Dear Ms Petersen, ...",
   "customer": {"name": "Ann Petersen"}, "failure": {"reference": "10248", "summary": "Order 10248 left 7 days late"},
   "owner": {"name": "Laura Callahan"}, "promises": [{"what": "order 10248 is with you", "by": "2026-11-27T18:00:00+01:00"}],
   "sentAt": "2026-11-23T09:00:00+01:00", "timeZone": "Europe/Berlin", "earlier": ["Dear Ms Petersen, ..."]}`

function told({ blocked, findings, notApplied }: Verdict): string {
  const lines = [
    blocked ? 'Blocked: it may not go out like this.' : 'It may go out.',
    ...findings.flatMap((finding) => ['', ...linesOf(finding)]),
    ...(notApplied.length === 0 ? [] : ['', `Not checked in this language: ${notApplied.join(', ')}`]),
  ]
  return `${lines.join('\n')}\n`
}

const linesOf = ({ rule, words, why, better, blocks }: Finding): string[] => [
  `${rule}${blocks ? '' : ' (advice)'}: ${words === '' ? 'the text is empty' : `"${words.replace(/\s+/g, ' ')}"`}`,
  `  ${why}`,
  `  Better: ${better}`,
]

function parse(input: string): unknown {
  try {
    const value: unknown = JSON.parse(input)
    return value
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`standard input is not JSON: ${reason}`)
  }
}
