import { type Drill, drillOf, isDrillRecovery, markedAsDrill, unannounced } from '../model/drill.ts'
import type { EffectBase, Effects, RecordInput } from '../model/effects.ts'
import { mailBody } from '../model/message.ts'
import { seal, unseal } from '../model/seal.ts'
import type { Dependencies } from './dependencies.ts'
import { leaveUndone, takeNothingBack } from './drill/action.ts'
import { rehearseDelivery } from './drill/delivery.ts'
import { markedMail } from './drill/mark.ts'
import { rehearsePerform } from './drill/perform.ts'
import { grantActivity } from './grant.ts'
import { planActivity } from './plan.ts'
import type { RemedyProvider } from './remedies/index.ts'

/**
 * What performs the effects of a rehearsal, in which nothing leaves the house. Messages to the customer go to the outbox folder,
 * whatever `SMTP_URL` says, and so do notices and webhooks, unless people are to be paged. Remedies are booked nowhere. The
 * actions of a playbook are NOT RUN, nor taken back, as they may do anything: what each would have done is noted in its place. No contact is
 * recorded, and no drill counts in a customer's history.
 *
 * The mark on the failure or on the mail decides, or else the workflow ID: either suffices.
 * @param real what performs the effects of everything else
 */
export function rehearsable(dependencies: Dependencies, real: Effects): Effects {
  return {
    ...real,
    plan: (input) => {
      const drill = drillOf(input.failure)
      return drill ? planActivity(withOwner(dependencies, drill))(input) : real.plan(input)
    },
    compose: async (input) => {
      const draft = await real.compose(input)
      const drill = drillIn(input)
      if (!drill) return draft
      return { ...draft, body: seal(markedMail(unseal(draft.body, mailBody), drill, input.kind)) }
    },
    deliver: async (input) => {
      const mail = unseal(input.body, mailBody)
      if (!mail.drill && !isDrillRecovery(input.recovery)) return real.deliver(input)
      return rehearseDelivery(dependencies, input, mail)
    },
    act: (input) => (drillIn(input) ? leaveUndone(dependencies, input) : real.act(input)),
    perform: (input) => (drillIn(input) ? rehearsePerform(dependencies, input) : real.perform(input)),
    undo: (input) => (drillIn(input) ? takeNothingBack(dependencies, input) : real.undo(input)),
    grant: (input) =>
      drillIn(input) ? grantActivity({ ...dependencies, remedies: receiptsOnly })(input) : real.grant(input),
    record: (input) => real.record(isDrillRecovery(input.recovery) ? markedRecord(input) : input),
  }
}

const drillIn = ({ recovery, failure }: Pick<EffectBase, 'recovery' | 'failure'>): Drill | null =>
  drillOf(failure) ?? (isDrillRecovery(recovery) ? unannounced : null)

/** Somebody was named to own the rehearsal, whoever the playbook would choose. */
const withOwner = (dependencies: Dependencies, { owner }: Drill): Dependencies => {
  const { directory } = dependencies
  if (owner === undefined) return dependencies
  return { ...dependencies, directory: { ...directory, ladder: () => directory.ladder(owner) } }
}

/** Gives nothing, and says so. */
const receiptsOnly: RemedyProvider = {
  grant: ({ kind }) => Promise.resolve({ receipt: `drill: no ${kind} was given` }),
  find: () => Promise.resolve(null),
}

/** In the journal and in inboxes, too, a drill is seen to be one. */
const markedRecord = ({ entries, tasks, ...whose }: RecordInput): RecordInput => ({
  ...whose,
  entries: entries.map((entry) => ({ ...entry, data: { ...entry.data, drill: true } })),
  tasks: tasks.map((task) => ({ ...task, summary: markedAsDrill(task.summary) })),
})
