import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow'
import { searchAttributes as keys } from '../../model/names.ts'
import type { Case } from './case.ts'

/** Shows ops where a recovery stands: search attributes that changed, in one event, and the details panel. */
export function show(known: Case): void {
  const states = known.watches.map(({ state }) => state)
  const { nextDue } = known
  const wanted = [
    { key: keys.step, value: known.step },
    { key: keys.owner, value: known.owner },
    { key: keys.severity, value: known.plan.severity },
    {
      key: keys.slaState,
      value: states.includes('breached') ? 'breached' : states.includes('at-risk') ? 'at-risk' : 'on-track',
    },
    { key: keys.breaches, value: known.breaches },
    { key: keys.nextDue, value: nextDue === null ? null : new Date(nextDue) },
    { key: keys.outcome, value: known.step === 'closed' ? known.outcome : null },
  ]
  const { typedSearchAttributes: present } = workflowInfo()
  const changed = wanted.filter(({ key, value }) => String(present.get(key) ?? null) !== String(value))
  if (changed.length > 0) upsertSearchAttributes(changed)
  setCurrentDetails(details(known))
}

const time = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`

function details({
  plan,
  step,
  outcome,
  owner,
  level,
  nextDue,
  watches,
  promises,
  tasks,
  grants,
}: Case): string {
  return [
    `### ${plan.summary}`,
    '',
    `Step **${step}**${outcome ? ` (${outcome})` : ''} · owner **${owner}** (level ${level}) · severity **${plan.severity}**`,
    '',
    ...(nextDue === null ? [] : ['**What happens next**', '', `- ${time(nextDue)}: a deadline`, '']),
    '**Clocks**',
    '',
    '| clock | state | due | why then |',
    '| --- | --- | --- | --- |',
    ...watches.map(({ name, state, dueAt, why }) => `| ${name} | ${state} | ${time(dueAt)} | ${why} |`),
    '',
    '**Promises**',
    '',
    ...promises.map(({ what, state, dueAt }) => `- ${what}: ${state}, by ${time(Date.parse(dueAt))}`),
    '',
    '**Open tasks**',
    '',
    ...tasks
      .filter(({ state }) => state === 'open')
      .map(({ id, assignee, summary }) => `- ${id}, for ${assignee}: ${summary}`),
    '',
    '**Given**',
    '',
    ...grants.map(({ what, state, receipt }) => `- ${what}: ${state} (${receipt})`),
  ].join('\n')
}
