import type { Effects } from '../model/effects.ts'
import { actActivity } from './act.ts'
import { composeActivity } from './compose.ts'
import { deadlinesActivity } from './deadlines.ts'
import { deliverActivity } from './deliver.ts'
import type { Dependencies } from './dependencies.ts'
import { withClearFailures } from './failures.ts'
import { grantActivity } from './grant.ts'
import { pageActivity } from './page.ts'
import { planActivity } from './plan.ts'
import { recordActivity } from './record.ts'

export { type Dependencies, openDependencies } from './dependencies.ts'

/** What performs the effects of a recovery, by the names under which its machine asks for them. */
export function createActivities(dependencies: Dependencies): Effects {
  return {
    plan: withClearFailures(planActivity(dependencies)),
    deadlines: withClearFailures(deadlinesActivity),
    page: withClearFailures(pageActivity(dependencies)),
    compose: withClearFailures(composeActivity(dependencies)),
    deliver: withClearFailures(deliverActivity(dependencies)),
    act: withClearFailures(actActivity(dependencies)),
    grant: withClearFailures(grantActivity(dependencies)),
    record: withClearFailures(recordActivity(dependencies)),
  }
}
