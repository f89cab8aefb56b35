import type { Remedy } from '../../../model/plan.ts'
import { capitalized, sentence, spokenInstant, spokenMoney } from '../../words.ts'
import { notesOf, type PlainLines } from '../plain.ts'

export const plainLines: PlainLines = {
  headlines: {
    apology: 'le hemos fallado',
    'next-step': 'el siguiente paso',
    update: 'todavía sin novedades',
    'new-date': 'cambia la fecha',
    'broken-promise': 'no cumplimos lo prometido',
    remedy: 'lo que hemos hecho',
    'follow-up': '¿está ya resuelto?',
    reminder: '¿está ya resuelto?',
    answer: 'su mensaje',
  },
  sorry: 'El fallo es nuestro, y lo siento.',
  count: (number) => `Este es nuestro mensaje número ${number} sobre este asunto.`,
  owned: (name) =>
    `Soy ${name}, y me toca a mí resolverlo. Mi siguiente paso es averiguar qué podemos hacer y escribirle lo que haga.`,
  done: 'Hecho hasta ahora:',
  nothingDone: 'Todavía no tengo nada terminado que contarle.',
  nothingNew: 'No hay novedades.',
  countOn: (promise) => `Puede contar con esto: ${promise}.`,
  unknown: (promise) =>
    `Todavía no sé cuándo estará resuelto, y no voy a adivinarlo. ${capitalized(promise)}.`,
  noDate: 'Todavía no tengo una fecha de la que pueda responder.',
  moved: (promise) => `Esto le dije, y no se va a cumplir: «${promise}»`,
  broken: (promise) => `Esto le prometimos, y no lo cumplimos: «${promise}»`,
  given: 'Esto está hecho:',
  notSettled: 'No lo doy por resuelto hasta que usted lo diga.',
  unanswered:
    'Tengo su mensaje. Todavía no tiene la respuesta que le debemos, y también ese fallo es nuestro.',
  asked:
    '¿Lo hemos resuelto? ¿Necesita algo más de nosotros? La respuesta a este mensaje me llega a mí, y de ella depende mi siguiente paso.',
  askedBefore:
    'Le pregunté si lo habíamos resuelto, y todavía no lo sé. No volveré a preguntar. La respuesta a este mensaje siempre me llega a mí, y actúo según lo que diga.',
  next: {
    'next-step': 'Mi siguiente paso es ocuparme de ello y volver a escribirle.',
    update: 'Mi siguiente paso es seguir con ello y volver a escribirle.',
    'new-date': 'Mi siguiente paso es ocuparme de que se cumpla.',
    'broken-promise': 'Mi siguiente paso es ocuparme de ello en persona.',
    remedy: 'Mi siguiente paso es preguntarle si así está bien.',
    answer: 'Mi siguiente paso es escribirle esa respuesta.',
  },
  fully: {
    failed: ({ summary }) => sentence(summary),
    promised: ({ what, dueAt }, { customer }) =>
      `${what}, a más tardar el ${spokenInstant(dueAt, customer)} (su hora local)`,
    given: (remedy, { customer }) => givenLine(remedy, customer),
    done: notesOf,
  },
  briefly: {
    failed: ({ subject }) => `Le hemos fallado con ${subject}.`,
    promised: ({ dueAt, unknown }, { customer }) =>
      unknown
        ? `a más tardar el ${spokenInstant(dueAt, customer)} (su hora local), le escribo lo que haya averiguado`
        : `la fecha es el ${spokenInstant(dueAt, customer)} (su hora local)`,
    given: (remedy, { customer }) => givenLine({ ...remedy, what: '' }, customer),
    done: () => [],
  },
}

const kinds: Record<Remedy['kind'], string> = {
  refund: 'Reembolso',
  credit: 'Abono en su cuenta',
  replacement: 'Un reemplazo',
  gift: 'Un regalo',
}

function givenLine({ kind, what, money }: Remedy, customer: Parameters<typeof spokenMoney>[1]): string {
  const sum = money ? `: ${spokenMoney(money, customer)}` : ''
  return sentence(`${kinds[kind]}${sum}${what === '' ? '' : sum === '' ? `: ${what}` : ` (${what})`}`)
}
