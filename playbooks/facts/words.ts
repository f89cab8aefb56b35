type Words = readonly [string, ...string[]]

/** Examples by what the name of a field speaks of, the first that fits: for messages, and so without anything that reads as a date. */
const byName: readonly (readonly [RegExp, Words])[] = [
  [/currency/i, ['EUR', 'USD', 'GBP']],
  [/city|town/i, ['Cork', 'Lyon', 'Graz']],
  [/country/i, ['Ireland', 'France', 'Austria']],
  [/email|mail$/i, ['jonas.weber@example.com', 'mira.novak@example.com']],
  [/(id|number|reference|code|key|ticket|order)$/i, ['10249', '10380', '11017']],
  [/carrier/i, ['Speedy Express', 'Federal Shipping']],
  [/(product|item|article|goods)s?\.?name$/i, ['Blue Kettle', 'Oak Table']],
  [/product|item|article|goods/i, ['the blue kettle', 'the oak table']],
  [/service|system|feature/i, ['the web shop', 'the booking page']],
  [/subject|topic|about|question/i, ['the unpaid invoice', 'the change of address']],
  // After them, as a product has a name, too.
  [/(name|by|person|agent|contact|technician)$/i, ['Jonas Weber', 'Mira Novak']],
]
const usual: Words = ['the blue kettle', 'the web shop', 'the unpaid invoice']

/** For patterns and formats that ask for something of their own kind. */
const odd: readonly string[] = [
  'EUR',
  'USD',
  'DE',
  'en',
  'Cork',
  'kettle',
  'a-1',
  'A1',
  'A-1024',
  'INV-2026-0017',
  'ORD-10249',
  'KB-204',
  '10249',
  '10249-1',
  '1Z999AA10123456784',
  '12345678',
  '123456',
  '1234',
  '42',
  '7',
  '#10249',
  '+493012345678',
  '+49 30 123456',
  'v1.2.0',
  'P1D',
  'https://example.com/a',
]

/** For patterns that take nothing else: in a letter, they would be read as dates. */
const timely: readonly string[] = [
  '09:30',
  '09:30:00',
  '2026-03-02',
  '2026-03-02T09:30',
  '2026-03-02T09:30:00',
]

/** What a field is called; a bare name also by what it is the name of: `items.name`. */
export function fieldOf(path: string): string {
  const [name = '', of = ''] = path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .toReversed()
  return name === 'name' ? `${of}.${name}` : name
}

/** Texts that such a field may hold: the likely ones, others that a pattern may ask for, and dates and times. */
export function candidatesFor(field: string): {
  likely: Words
  odd: readonly string[]
  timely: readonly string[]
} {
  const likely = byName.find(([pattern]) => pattern.test(field))?.[1] ?? usual
  return { likely, odd: [...odd, ...usual, ...byName.flatMap(([, words]) => words)], timely }
}
