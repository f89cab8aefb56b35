import { z } from 'zod'

const oneLine = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(100, 'must not be longer than 100 characters')
  .regex(/^[^\p{C}]+$/u, 'must be one line')

const fewestToMost = 'must be from 1 to 60'

/** What a new playbook begins with. */
export const answers = z.object({
  name: z
    .string()
    .max(50, 'must not be longer than 50 characters')
    .regex(
      /^[a-z](?:-?[a-z0-9])*$/,
      'must be lower case letters and digits, parted by dashes, as visit-missed',
    ),
  /** What goes wrong, in a few words: "Nobody came to an appointment". */
  title: oneLine,
  /** What messages call what failed, before its number: "appointment". */
  thing: oneLine,
  /** The directory ID of whoever owns such failures. */
  owner: oneLine,
  /** Business days within which the customer hears what can be done. */
  days: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1, fewestToMost)
    .max(60, fewestToMost),
})
export type Answers = z.infer<typeof answers>

export type Asked = Exclude<keyof Answers, 'name'>

/** What is asked for, with what is meant by it. */
export const questions: Readonly<Record<Asked, string>> = {
  title: 'What goes wrong, in a few words?',
  thing: 'What is it that fails, as messages call it before its number?',
  owner: 'Who owns such failures, by their ID in the directory?',
  days: 'Within how many business days does the customer hear what you can do?',
}

/** What holds where nobody answers: names say what failed and how, as `visit-missed`. */
export function usualAnswers(name: string): Record<Asked, string> {
  const words = name.split('-')
  const title = words.join(' ')
  return {
    title: title.charAt(0).toUpperCase() + title.slice(1),
    thing: words[0] ?? name,
    owner: 'lena',
    days: '2',
  }
}
