import { describe, expect, it } from 'vitest'
import { visibilityQuery } from './visibility.ts'

describe('visibilityQuery', () => {
  it('asks for recoveries, each as often as it was opened', () => {
    expect(visibilityQuery({})).toBe("WorkflowType = 'recovery' AND ExecutionStatus != 'ContinuedAsNew'")
  })

  it('joins what is asked for', () => {
    expect(visibilityQuery({ step: 'act', slaState: 'breached', open: true })).toBe(
      "WorkflowType = 'recovery' AND AmendsStep = 'act' AND AmendsSlaState = 'breached' AND ExecutionStatus = 'Running'",
    )
  })

  it('lets no value end its quotation', () => {
    expect(visibilityQuery({ owner: "o'neil", open: true })).toContain("AmendsOwner = 'o''neil'")
    expect(visibilityQuery({ owner: "x\\' OR 1=1", open: true })).toContain("AmendsOwner = 'x\\\\'' OR 1=1'")
  })

  it('names the field that is wrong', () => {
    expect(() => visibilityQuery(JSON.parse('{"slaState":"late"}'))).toThrow(/^not a filter: slaState: /)
    expect(() => visibilityQuery(JSON.parse('{"colour":"red"}'))).toThrow('colour')
  })
})
