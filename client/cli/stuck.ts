import { Worker } from 'node:worker_threads'

/** Plain JavaScript, as a thread gets it before anything could make that of TypeScript. */
const watch = `
  const { Session } = require('node:inspector')
  const { beats, seconds } = require('node:worker_threads').workerData
  let last = -1
  let missed = 0
  setInterval(() => {
    const beat = Atomics.load(beats, 0)
    // Counted and not measured: after its machine slept, a process must not be taken for one in a loop.
    missed = beat === last ? missed + 1 : 0
    last = beat
    if (missed < seconds) return
    Atomics.store(beats, 1, 1)
    const session = new Session()
    session.connectToMainThread()
    session.post('Runtime.terminateExecution')
  }, 1000)`

/**
 * Has code that goes round in circles ended by a thread of its own, after so many seconds in which nothing else could happen.
 * Whatever waited for that code waits for ever, and the process ends, as there is nothing left to do.
 * @returns whether that has happened
 */
export function endLoops(seconds: number): () => boolean {
  const beats = new Int32Array(new SharedArrayBuffer(8))
  // Without it, a loop goes on until Ctrl-C, as it would anyway.
  const thread = new Worker(watch, { eval: true, execArgv: [], workerData: { beats, seconds } })
  thread.on('error', () => {}).unref()
  setInterval(() => Atomics.add(beats, 0, 1), 300).unref()
  return () => Atomics.load(beats, 1) === 1
}
