import { canonicalJson } from '../canonical.ts'
import { otherContent, otherEnd } from '../conflict.ts'
import type { Effects } from '../effects.ts'
import { nowUtc } from '../instants.ts'
import { type Access, by, type EffectRow } from './rows.ts'

export const effects = ({ rows: { effects: rows }, run, write }: Access): Effects => ({
  begin: (id, kind, given) =>
    run(() => {
      const content = canonicalJson(given)
      const row = rows.get(id)
      if (!row) {
        write(rows, id, { id, kind, content, state: 'begun', answer: null, begunAt: nowUtc(), doneAt: null })
        return { state: 'new' }
      }
      if (row.kind !== kind || row.content !== content) throw otherContent(id)
      return row.answer === null ? { state: 'begun' } : { state: 'done', answer: JSON.parse(row.answer) }
    }),

  finish: (id, given) =>
    run(() => {
      const answer = canonicalJson(given)
      const row = rows.get(id)
      if (!row || (row.answer !== null && row.answer !== answer)) throw otherEnd(id)
      write(rows, id, { ...row, state: 'done', answer, doneAt: row.doneAt ?? nowUtc() })
    }),

  list: (prefix = '') =>
    run(() => {
      const found = [...rows.values()].filter(({ id }) => id.startsWith(prefix))
      return found.sort(inOrder).map(({ content: _, answer, ...row }) => ({
        ...row,
        answer: answer === null ? null : JSON.parse(answer),
      }))
    }),
})

const inOrder = by<EffectRow>(
  ({ begunAt }) => begunAt,
  ({ id }) => id,
)
