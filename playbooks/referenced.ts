import type { Telling, Words } from './telling.ts'

/**
 * A letter whose subject ends with the reference of the failure where nothing in it names that: what else tells the failure from
 * others, its summary, is in the playbook's own language only.
 */
export const referenced =
  <Facts>(write: (telling: Telling<Facts>) => Words) =>
  (telling: Telling<Facts>): Words => {
    const { subject, text } = write(telling)
    const { reference } = telling.failure
    const isNamed = `${subject}\n${text}`.includes(reference)
    return { subject: isNamed ? subject : `${subject} (${reference})`, text }
  }
