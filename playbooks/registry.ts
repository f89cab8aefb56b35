import { PlaybookError, UnknownPlaybook } from './errors.ts'
import type { Playbook } from './playbook.ts'

/** The playbooks that a worker knows, in all the versions that running recoveries may need. */
export interface Registry {
  /**
   * A playbook by name, and version: without one, the newest.
   * @throws UnknownPlaybook saying which there are.
   */
  find(name: string, version?: number): Playbook
  /** The newest version of each playbook, by name. */
  list(): Playbook[]
}

/**
 * Gathers playbooks.
 * @throws PlaybookError when two have the same name and version.
 */
export function createRegistry(playbooks: readonly Playbook[]): Registry {
  const versions = new Map<string, Playbook[]>()
  for (const playbook of playbooks) {
    const known = versions.get(playbook.name) ?? []
    if (known.some(({ version }) => version === playbook.version)) {
      throw new PlaybookError(
        `There are two playbooks "${playbook.name}" version ${playbook.version}: raise the version of one`,
      )
    }
    versions.set(
      playbook.name,
      [...known, playbook].sort((a, b) => b.version - a.version),
    )
  }
  return {
    find(name, version) {
      const known = versions.get(name) ?? []
      const found = version === undefined ? known[0] : known.find((playbook) => playbook.version === version)
      if (found) return found
      throw new UnknownPlaybook(
        known.length === 0
          ? `There is no playbook "${name}": there is ${[...versions.keys()].sort().join(', ') || 'none'}`
          : `Playbook "${name}" has no version ${version}: there is ${known.map((playbook) => playbook.version).join(', ')}`,
      )
    },
    list: () =>
      [...versions.values()].flatMap(([newest]) => newest ?? []).sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}
