import { pino } from 'pino'
import { openDirectory } from '../activities/directory.ts'
import { secretOf } from '../activities/secret.ts'
import { connect } from '../client/connect.ts'
import { RecoveryClient } from '../client/recovery-client.ts'
import { amendsHome, openStore } from '../store/index.ts'
import { createApp } from './app.ts'
import { type Serving, serve } from './serve.ts'

/** Standard error: what the command itself says goes to standard output. */
const logTo = 2

/**
 * Opens all that action links need, as the environment says (Temporal, store, directory, secret), and serves them.
 * @param options `port`: 0 takes a free one
 * @throws Error in one line: what cannot be opened, and why.
 */
export async function openServer(options: { host: string; port: number }): Promise<Serving> {
  const secret = await secretOf({ secret: process.env.AMENDS_SECRET || undefined, home: amendsHome() })()
  const directory = await openDirectory()
  const { client, connection } = await connect()
  try {
    const store = await openStore()
    try {
      const app = createApp({
        store,
        directory,
        recoveries: new RecoveryClient({ client, playbooks: [] }),
        secret,
        isTemporalUp: () =>
          client
            .withDeadline(Date.now() + 2_000, () => client.workflowService.getSystemInfo({}))
            .then(
              () => true,
              () => false,
            ),
        now: Date.now,
        logger: pino({ name: 'amends serve' }, pino.destination(logTo)),
      })
      const serving = await serve(app, options)
      return {
        url: serving.url,
        async close() {
          await serving.close()
          await store.close()
          await connection.close()
        },
      }
    } catch (error) {
      await store.close()
      throw error
    }
  } catch (error) {
    await connection.close()
    throw error
  }
}
