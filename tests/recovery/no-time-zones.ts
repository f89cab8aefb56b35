/**
 * Part of a bundle for replays: whatever a workflow asks of a time-zone database, or of the zone of the machine, is refused. So
 * what replays with it replays alike with any database.
 */
const refuse = (): never => {
  throw new Error('A workflow asked for time-zone data, which differ between machines')
}

const local = Object.getOwnPropertyNames(Date.prototype).filter(
  (name) => /^(get|set)(?!UTC|Time$)/.test(name) || /^to(Locale|Date|Time)?String$|^toLocale/.test(name),
)
for (const name of local) Object.defineProperty(Date.prototype, name, { value: refuse })
Object.defineProperty(globalThis, 'Intl', {
  value: new Proxy(Intl, { get: refuse }),
  configurable: true,
  writable: true,
})

/** The module is loaded for what it does to its sandbox. */
export const interceptors = () => ({})
