import { admits } from './en/admissions.ts'
import { blame, others, ours } from './en/blame.ts'
import { colourless } from './en/colourless.ts'
import { owns } from './en/deeds.ts'
import { evasion, passive } from './en/evasion.ts'
import { grudging } from './en/grudging.ts'
import { asks, done, foretells, next } from './en/next.ts'
import { overPromising } from './en/over-promising.ts'
import { conditional, hedges, notSorry, sorryWords, us, vague } from './en/ownership.ts'
import { stock } from './en/stock.ts'
import { tells } from './en/tells.ts'
import type { Words } from './language.ts'

export const english: Words = {
  common:
    'the and to of you your we our us it is are that this with for be have has will by at from not but my me can what when if or they i was on in an as so do did',
  owns,
  admits,
  tells,
  hedges,
  sorry: sorryWords,
  notSorry,
  conditional,
  blame,
  others,
  ours,
  stock: [...stock, ...grudging, ...overPromising],
  evasion,
  passive,
  us,
  next,
  foretells,
  done,
  asks,
  vague,
  colourless,
}
