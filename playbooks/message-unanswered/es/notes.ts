import type { Notes } from '../notes.ts'

export const notes: Notes = {
  answerAsked: (who) =>
    `He pasado su pregunta a ${who}: de ahí puede venir la respuesta, y le escribo con lo que me digan.`,
  answerOwn: 'Su pregunta está sobre mi propia mesa, y la respondo yo.',
  record:
    'He pedido que pongan su pregunta y nuestra respuesta una al lado de la otra, para ver qué dejó abierto.',
  othersAsked: (who) =>
    `He pedido a ${who} que mire dónde se quedó parado su mensaje, para que nadie más espere ahí como usted.`,
  othersOwn: 'Miro también dónde se quedó parado su mensaje, para que nadie más espere ahí como usted.',
  changed: 'He preguntado qué impide que esto vuelva a pasar.',
}
