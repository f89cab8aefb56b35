import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { actOnTask, showTask } from './act.ts'
import { type Answer, notALink } from './follow.ts'
import { messagePage } from './page.ts'
import type { ServerDependencies } from './ports.ts'

/** What a form may hold in all, in bytes: its longest text, in the script that takes the most room. */
const largestBody = 512 * 1024

/** Nothing is kept, indexed, framed or passed on, and nothing but our own style is run or loaded. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
}

/** The web application: action links for people, and its own health. Bound to no port. */
export function createApp(world: ServerDependencies): Hono {
  const app = new Hono()

  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
  })

  app.get('/health', async (c) => {
    const temporal = await world.isTemporalUp()
    return c.json({ ok: temporal, temporal }, temporal ? 200 : 503)
  })

  app.get('/act/:token', async (c) =>
    respond(c, await showTask(world, c.req.param('token'), c.req.query('did'))),
  )

  app.post(
    '/act/:token',
    bodyLimit({ maxSize: largestBody, onError: (c) => c.html(tooLarge, 413) }),
    async (c) => respond(c, await actOnTask(world, c.req.param('token'), await c.req.parseBody())),
  )

  app.notFound((c) => respond(c, notALink))

  app.onError((error, c) => {
    // Not the path: whoever has a token may act.
    world.logger.error({ err: error, method: c.req.method }, 'a request failed')
    return c.html(broken, 500)
  })

  return app
}

function respond(c: Context, answer: Answer): Response | Promise<Response> {
  if (answer.status === 303) return c.redirect(answer.location, 303)
  if (answer.status === 503) c.header('retry-after', '30')
  return c.html(answer.body, answer.status)
}

const tooLarge = messagePage('This is too much', ['It was not sent on: please go back and shorten it.'])

const broken = messagePage('Something went wrong', [
  'It is our fault, and nothing was changed. Please try again in a minute.',
])
