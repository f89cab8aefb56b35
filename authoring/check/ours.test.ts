import { expect, test } from 'vitest'
import { team } from '../../activities/directory/team.ts'
import { directoryOf } from '../../activities/directory.ts'
import { playbooks } from '../../playbooks/index.ts'
import { checkPlaybook } from './index.ts'

const directory = directoryOf(async () => team, true)

test.each(playbooks.map((playbook) => [playbook.name, playbook] as const))(
  'nothing is wrong with %s, and nothing to be warned of but that no machine speaks all languages',
  { timeout: 120_000 },
  async (_, playbook) => {
    const { findings } = await checkPlaybook(playbook, { seed: 1, directory, program: null })
    expect(findings.filter(({ where }) => where !== 'translations')).toEqual([])
  },
)
