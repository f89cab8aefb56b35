import type { Effects } from '../model/effects.ts'
import { actActivity } from './act.ts'
import { composeActivity } from './compose.ts'
import { deadlinesActivity } from './deadlines.ts'
import { deliverActivity } from './deliver.ts'
import type { Dependencies } from './dependencies.ts'
import { rehearsable } from './drill.ts'
import { withClearFailures } from './failures.ts'
import { grantActivity } from './grant.ts'
import { pageActivity } from './page.ts'
import { performActivity } from './perform.ts'
import { planActivity } from './plan.ts'
import { prepareActivity } from './prepare.ts'
import { recordActivity } from './record.ts'
import { undoActivity } from './undo.ts'

/** What performs the effects of a recovery, by the names under which its machine asks for them. */
export function createActivities(dependencies: Dependencies): Effects {
  const effects = rehearsable(dependencies, {
    plan: planActivity(dependencies),
    prepare: prepareActivity(dependencies),
    deadlines: deadlinesActivity,
    page: pageActivity(dependencies),
    compose: composeActivity(dependencies),
    deliver: deliverActivity(dependencies),
    act: actActivity(dependencies),
    perform: performActivity(dependencies),
    undo: undoActivity(dependencies),
    grant: grantActivity(dependencies),
    record: recordActivity(dependencies),
  })
  return {
    plan: withClearFailures(effects.plan),
    prepare: withClearFailures(effects.prepare),
    deadlines: withClearFailures(effects.deadlines),
    page: withClearFailures(effects.page),
    compose: withClearFailures(effects.compose),
    deliver: withClearFailures(effects.deliver),
    act: withClearFailures(effects.act),
    perform: withClearFailures(effects.perform),
    undo: withClearFailures(effects.undo),
    grant: withClearFailures(effects.grant),
    record: withClearFailures(effects.record),
  }
}
