import { z } from 'zod'
import { openStore } from '../../store/index.ts'

/** Run by `startChild`: begins effects, prints the state of each, and with `hold` stays as it is until it is killed. */
const input = z
  .object({
    store: z.object({ url: z.string().optional(), home: z.string().optional() }),
    ids: z.array(z.string()),
    hold: z.boolean(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''))

const store = await openStore(input.store)
const states: string[] = []
for (const id of input.ids) states.push((await store.effects.begin(id, 'grant', { id })).state)
console.log(JSON.stringify(states))
if (input.hold) setInterval(() => {}, 60_000)
else await store.close()
