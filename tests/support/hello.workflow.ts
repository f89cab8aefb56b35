import { condition, defineSignal, setHandler } from '@temporalio/workflow'

export const proceed = defineSignal('proceed')

/** Waits for one signal, so that a test can disturb it in the middle. */
export async function hello(name: string): Promise<string> {
  let told = false
  setHandler(proceed, () => {
    told = true
  })
  await condition(() => told)
  return `hello ${name}`
}
