import { type Lines, turnsIn } from '../translated.ts'
import { breaks, moves } from './move-lines.ts'
import { noDate, notKnown } from './next-step.ts'
import { about, at, promised, yours } from './phrases.ts'

const lines: Lines = {
  yours,
  onIt: about,
  promised,
  noDate,
  notKnown,
  promisedYou: (old) => `Le prometí esto: ${old}.`,
  wePromised: (old) => `Le prometimos esto: ${old}. No lo hicimos.`,
  newDate: ({ dueAt }, { customer }) => `La nueva fecha es ${at(dueAt, customer)}.`,
  instead: (promise) => `En su lugar, puede contar con esto: ${promise}.`,
  moves,
  breaks,
  update: {
    news: [
      [
        'sigo con ello',
        (unanswered) =>
          `Ya ha tenido bastante silencio nuestro, así que le escribo aunque no tenga nada nuevo ${about(unanswered)}.`,
      ],
      [
        'todavía sin respuesta, pero no en silencio',
        (unanswered) =>
          `Aún no hay novedades ${about(unanswered)}. Prefiero decírselo a que se lo esté preguntando.`,
      ],
      [
        'en qué punto estoy',
        (unanswered) =>
          `Unas palabras ${about(unanswered)}, lo que tanto tiempo dejamos sin atender: desde la última vez no he averiguado nada nuevo.`,
      ],
      [
        'nadie lo ha olvidado',
        (unanswered) =>
          `Nadie ha olvidado por segunda vez ${yours(unanswered)}. Todo está delante de mí, menos la respuesta.`,
      ],
      [
        'una señal de vida',
        (unanswered) =>
          `Esto es solo una señal de vida, y no todavía una respuesta. Sé que ${about(unanswered)} usted necesita más.`,
      ],
      [
        'todavía sin lo que necesita',
        (unanswered) =>
          `Cada mañana miro primero si alguien ha encontrado algo ${about(unanswered)}. Hoy tampoco había nada que le sirva.`,
      ],
      [
        'lo que tengo y lo que me falta',
        (unanswered) =>
          `Tengo su pregunta, y tengo a quién preguntar. Lo que ${about(unanswered)} me falta es una contestación que merezca ese nombre.`,
      ],
    ],
    afterMove: [
      (unanswered) =>
        `Desde que tuve que darle otra fecha ${about(unanswered)}, le debo más palabras, y no menos. No tengo nada nuevo.`,
      (unanswered) =>
        `Esta vez no muevo nada. Solo que a ${yours(unanswered)} le sigue faltando la respuesta, y no lo olvido.`,
      (unanswered) =>
        `Si todavía me cree algo ${about(unanswered)}, prefiero no preguntarlo. Le cuento sin más cómo está: no hay avance.`,
      (unanswered) =>
        `Después de mi última carta no debe quedarle la duda de qué pasa con ${yours(unanswered)}. El trabajo sigue, aunque no haya nada que contar.`,
      (unanswered) =>
        `Aquí no hay nada bueno ni malo ${about(unanswered)}, solo que estoy trabajando en ello.`,
      (unanswered) => `Ha caído otra de mis fechas, y ${yours(unanswered)} sigue sin respuesta.`,
      (unanswered) => `Le ahorro las buenas palabras ${about(unanswered)}: no ha llegado nada.`,
    ],
    standings: [
      'Lo que le prometí se mantiene',
      'Sigo respondiendo de esto',
      'Puede seguir contando con esto',
      'De aquí no me he movido',
      'Mi palabra vale',
      'Esto queda como estaba',
      'En esto nada ha cambiado',
    ],
    closings: [
      'Mi siguiente paso es seguir preguntando aquí hasta que la tenga.',
      'No lo suelto, y usted sigue teniendo noticias mías.',
      'No tiene que recordármelo. Es lo primero que abro.',
      'En cuanto eso cambie, lo sabrá.',
      'Si una parte se ha resuelto por su cuenta, dígamelo, y sigo con el resto.',
      'Esto se lo debemos desde hace mucho, y no he dejado de trabajar en ello.',
      'Mi siguiente paso es ir en persona a ver a quien aún no me ha contestado.',
    ],
    longer: [
      'Ya lleva varias cartas como esta, y la culpa es solo nuestra.',
      'Era una pregunta, y necesitaba una respuesta.',
      'Si tiene que decidir sin nosotros, dígamelo, y le ayudo con eso.',
      '¿Prefiere hablarlo? Deme un número, y le llamo.',
      'Lo que esta espera le esté costando, apúntelo y envíemelo.',
      'Si ya le ayuda una parte de la respuesta, dígamelo, y le doy lo que tengo.',
      'Cualquier otra persona nos habría dejado por imposibles. Que siga leyendo no lo doy por hecho.',
    ],
  },
}

export const { update, newDate, brokenPromise } = turnsIn(lines)
