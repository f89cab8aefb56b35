import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import * as xstate from 'xstate'
import { misfits } from '../../machines/own/fit.ts'
import * as amends from '../../machines/own/index.ts'
import { type OwnStep, stepsIn } from '../../machines/own/step.ts'
import { PlaybookError } from '../../playbooks/errors.ts'
import { isStepFile } from '../../playbooks/load.ts'
import { type Loader, loader, placesIn } from '../../playbooks/loader.ts'
import { type Program, programOf } from './imports.ts'

/** A machine for a step, and the file that it was found in. */
export interface LoadedStep extends Program {
  readonly step: OwnStep
  /** An absolute path: it is what a bundle imports. */
  readonly file: string
}

/**
 * The machines that the team brings for steps beside the playbooks that `AMENDS_PLAYBOOKS` names: the files `*.step.ts` and
 * `*.step.js` of a folder, those beside a file, and what a package exports as `./steps`.
 * @throws PlaybookError in one line: which of them cannot be a step, and why.
 */
export const knownSteps = (
  env: Readonly<Record<string, string | undefined>> = process.env,
  cwd = process.cwd(),
): Promise<LoadedStep[]> => loadSteps(placesIn(env), cwd)

/** The same for places that are given: paths relative to `cwd`, or names of packages that are found from there. */
export async function loadSteps(places: readonly string[], cwd = process.cwd()): Promise<LoadedStep[]> {
  if (places.length === 0) return []
  const loads = await loader(places, cwd, { 'amends/steps': amends, xstate })
  const files = new Set(places.flatMap((place) => stepFilesAt(place, cwd, loads)))
  const found: LoadedStep[] = []
  for (const file of files) {
    const from = relative(cwd, file)
    const program = programOf(file, loads, cwd)
    const steps = stepsIn([await loads.load(file, from)])
    if (steps.length === 0)
      throw new PlaybookError(`Cannot load ${from}: there is no step in it; export what defineStep returns`)
    for (const step of steps) {
      const [misfit] = misfits(step)
      if (misfit) throw new PlaybookError(`Cannot load ${from}: step "${step.id}", ${misfit}`)
      const same = found.find((known) => known.step.id === step.id)
      if (same && same.step !== step) {
        throw new PlaybookError(
          `Cannot load ${from}: there is a step "${step.id}" already, in ${relative(cwd, same.file)}: raise the version of one, the number at its end`,
        )
      }
      if (!same) found.push({ step, file, ...program })
    }
  }
  return found
}

function stepFilesAt(place: string, cwd: string, { find }: Pick<Loader, 'find'>): string[] {
  const path = resolve(cwd, place)
  if (!existsSync(path)) return [find(`${place}/steps`) ?? []].flat()
  if (isStepFile(path)) return [path]
  const folder = statSync(path).isDirectory() ? path : dirname(path)
  return readdirSync(folder)
    .filter((name) => isStepFile(name) && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => join(folder, name))
}
