import { z } from 'zod'
import { type Field, type FieldProblem, optionalText, readForm, type Typed } from '../form.ts'
import type { TaskHandle } from '../ports.ts'

/** What every event about a task names: who acts, and the ID that makes a second click the same event. */
interface Told {
  readonly by: string
  readonly id: string
}

/** Tells the recovery of a task. */
export type Tell = (handle: TaskHandle, task: string, told: Told) => Promise<unknown>

/** Something that a person can do about a task, with the form that it takes. */
export interface Offer {
  readonly action: string
  readonly title: string
  readonly button: string
  readonly fields: readonly Field[]
  /** What the page says afterwards. */
  readonly done: string
  /** Only whoever has the task may. */
  readonly assigneeOnly: boolean
  /** Whether the task stays with its person afterwards. */
  readonly goesOn: boolean
  /** Why the recovery refuses it where the task is open and theirs. */
  readonly ifRefused?: string
  read(typed: Typed): { tell: Tell; problems: null } | { tell: null; problems: FieldProblem[] }
}

/** Who is asked: by which clock they read a date, when that is, and whom they can hand a task to. */
export interface Asked {
  readonly timeZone: string
  readonly now: number
  /** ID and name. */
  readonly colleagues: readonly (readonly [string, string])[]
}

interface Offering<T> extends Omit<Offer, 'read'> {
  readonly schema: z.ZodType<T>
  tell(handle: TaskHandle, task: string, told: Told, values: T): Promise<unknown>
}

/** Makes an offer of a form, what it must hold, and what is then told. */
export function offer<T>({ schema, tell, ...shown }: Offering<T>): Offer {
  return {
    ...shown,
    read(typed) {
      const { values, problems } = readForm(schema, typed)
      if (problems) return { tell: null, problems }
      return { tell: (handle, task, told) => tell(handle, task, told, values), problems: null }
    },
  }
}

export const nothing = z.object({})
export const optionalNote = z.object({ note: optionalText })

export const noteField = (label: string, required: boolean): Field => ({
  name: 'note',
  label,
  kind: 'long-text',
  required,
})
