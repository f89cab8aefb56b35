import type { Directory, Person } from '../../activities/directory.ts'

/** Someone of a made-up staff. */
export const member = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: id,
  email: `${id}@example.com`,
  title: 'Care',
  ...more,
})

/** A directory of these people, read anew at each question as one in a file is. */
export function directoryOf(people: () => Person[], duties: Record<string, string[]> = {}): Directory {
  const find = (id: string) => people().find((person) => person.id === id)
  const ladder = async (id: string): Promise<Person[]> => {
    const steps: Person[] = []
    for (let next = find(id); next; next = find(next.reportsTo ?? '')) steps.push(next)
    return steps
  }
  return {
    builtIn: false,
    everyone: async () => people(),
    ladder,
    async person(id) {
      const found = find(id)
      if (!found) throw new Error(`There is no ${id}`)
      return found
    },
    async onLevel(who, owner) {
      if (who === 'owner') return (await ladder(owner)).slice(0, 1)
      if ('above' in who) return (await ladder(owner)).slice(who.above, who.above + 1)
      const ids = 'person' in who ? [who.person] : (duties[who.role] ?? [])
      return ids.flatMap((id) => find(id) ?? [])
    },
  }
}
