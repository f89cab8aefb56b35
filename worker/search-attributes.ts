import type { NativeConnection } from '@temporalio/worker'
import { cliType } from '../client/dev-server/server.ts'
import { AmendsError } from '../client/errors.ts'
import { searchAttributes } from '../model/names.ts'

/** How long the server may take to list them, in milliseconds. */
const deadlineMs = 10_000

/**
 * A recovery sets its search attributes from its first moment on, and a server that does not know one refuses them all:
 * better that the worker says so than that every recovery hangs.
 * @throws AmendsError naming those that are missing, with the command that adds them.
 */
export async function requireSearchAttributes(
  connection: NativeConnection,
  namespace: string,
): Promise<void> {
  const { customAttributes } = await connection.withDeadline(Date.now() + deadlineMs, () =>
    connection.operatorService.listSearchAttributes({ namespace }),
  )
  const missing = Object.values(searchAttributes).filter(({ name }) => !(name in customAttributes))
  if (missing.length === 0) return
  const names = missing.map(({ name }) => `--name ${name}`).join(' ')
  const types = missing.map(({ type }) => `--type ${cliType(type)}`).join(' ')
  throw new AmendsError(
    `the namespace "${namespace}" lacks the search attributes ${missing.map(({ name }) => name).join(', ')}: add them with ` +
      `"temporal operator search-attribute create --namespace ${namespace} ${names} ${types}"`,
  )
}
