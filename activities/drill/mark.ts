import { type Drill, markedAsDrill } from '../../model/drill.ts'
import type { MailBody, MessageKind } from '../../model/message.ts'

/** A mail of a rehearsal: marked in its subject; whoever of ours is paged with it reads at its top what that means. */
export function markedMail(mail: MailBody, drill: Drill, kind: MessageKind): MailBody {
  const { webhook } = mail
  const subject = markedAsDrill(mail.subject)
  const text = kind === 'notice' ? `${explanation(drill)}\n\n${mail.text}` : mail.text
  return {
    ...mail,
    subject,
    text,
    drill: { page: drill.page },
    ...(webhook ? { webhook: { ...webhook, payload: marked(webhook.payload, drill) } } : {}),
  }
}

type Payload = NonNullable<MailBody['webhook']>['payload']

const marked = (payload: Payload, drill: Drill): Payload => ({
  ...payload,
  subject: markedAsDrill(payload.subject),
  text: `${explanation(drill)}\n${payload.text}`,
})

/** Dates stay real under a time scale, so that whoever is paged must be told how long they have. */
function explanation({ timeScale }: Drill): string {
  const pace =
    timeScale === 1
      ? ''
      : ` Its clocks run ${timeScale} times as fast as the times below say: of an hour you have ${inWords(3600 / timeScale)}.`
  return `This is a rehearsal: the failure and the customer are made up, and nothing that you do reaches anybody outside. Do what you would do if it were real.${pace}`
}

function inWords(seconds: number): string {
  const [amount, unit] = seconds < 120 ? [seconds, 'second'] : [seconds / 60, 'minute']
  const rounded = Number(amount.toFixed(amount < 10 ? 1 : 0))
  return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`
}
