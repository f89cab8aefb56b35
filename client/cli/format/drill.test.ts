import { expect, it } from 'vitest'
import type { DrillReport } from '../../report/drill.ts'
import type { Reaction } from '../../report/reactions.ts'
import { drillText } from './drill.ts'

const asked: Reaction = {
  task: 'bell-broken/drill-1/0-1',
  kind: 'approve',
  summary: 'Approve or decline: a refund',
  who: 'ruth',
  level: 1,
  what: 'accepting',
  at: '2026-11-23T09:00:14.000Z',
  how: 'nobody reacted',
  tookMs: null,
  allowedMs: 21_000,
  inTime: false,
}
const report: DrillReport = {
  id: 'recovery/bell-broken/drill-1',
  playbook: 'bell-broken',
  summary: 'The bell is broken',
  severity: 'high',
  timeScale: 3600,
  paged: false,
  began: '2026-11-23T09:00:00.000Z',
  closed: true,
  outcome: 'satisfied',
  reactions: [asked],
  escalations: [],
  clocks: [],
  breaches: [
    { at: '2026-11-23T09:00:35.000Z', clock: 'page:bell-broken/drill-1/0-1#3' },
    { at: '2026-11-23T09:01:05.000Z', clock: 'make-it-right@0' },
  ],
  messages: [{ at: '2026-11-23T09:00:01.000Z', kind: 'apology', subject: 'The bell' }],
  notRun: [],
  grants: [],
}

it('counts from its beginning, as all of a quick drill may happen within minutes, and says what was breached', () => {
  const text = drillText(report, (_, words) => words)
  expect(text).toMatch(/\+0:14 +ruth +accepting +- +21 s +nobody reacted +Approve or decline: a refund/)
  expect(text).toContain('+0:35  accepting "Approve or decline: a refund"')
  expect(text).toContain('+1:05  make-it-right')
  expect(text).toContain('+0:01  apology: The bell')
})
