import type { Remedy } from '../../../model/plan.ts'
import { ownWords } from '../../defaults/answer.ts'
import type { Words } from '../../telling.ts'
import { bullets, capitalized, letter, spokenMoney } from '../../words.ts'
import { knownRemedy, type Unanswered } from '../translated.ts'
import { about, yours } from './phrases.ts'

/** Says exactly what was given, and how it arrives; and plainly that an answer is no gift. */
export function remedyMessage(unanswered: Unanswered): Words {
  const { customer, owner, topic, opening } = unanswered
  if (topic.remedies.length === 0) return nothingGiven(unanswered)
  return {
    subject: `Lo que le hemos abonado por ${yours(unanswered)}`,
    text: letter(customer, owner, [
      opening === 0
        ? `Una respuesta a ${yours(unanswered)} se la debíamos desde el primer día. Con ella no queda compensado nada. Por eso también está hecho esto:`
        : opening === 1
          ? `Nuestra primera respuesta a ${yours(unanswered)} no valía la espera. Por eso, además, ya está hecho esto:`
          : `Más de una vez tuvo que decirnos que ${yours(unanswered)} seguía sin una respuesta útil. Desde entonces se ha añadido esto:`,
      bullets(topic.remedies.map((remedy) => line(remedy, unanswered))),
      opening === 0
        ? 'Es suyo, sin formularios, sin códigos y sin fecha límite.'
        : opening === 1
          ? 'No tiene que hacer nada para recibirlo.'
          : 'No tiene que hacer nada para recibirlo, y no quita nada de lo que nos dijo.',
      opening === 0
        ? 'No lo tome como el precio de que no le hiciéramos caso. Eso no tiene precio. Lo que más le debemos es una respuesta a tiempo cuando vuelva a preguntar.'
        : opening === 1
          ? 'Gracias por decírnoslo en lugar de dejarlo en nuestro silencio. Mi siguiente paso es preguntarle si la nueva respuesta lo es de verdad.'
          : 'No voy a adornarlo con elogios propios. Mi siguiente paso es preguntarle si ahora sí le hemos escuchado.',
    ]),
  }
}

/** One thing that was given. */
export function line(remedy: Remedy, unanswered: Unanswered): string {
  const { kind, what, money } = remedy
  const sum = money ? spokenMoney(money, unanswered.customer) : ''
  const reasons: Partial<Record<string, string>> = {
    'cost-of-waiting': `por lo que le ha costado esperar nuestra respuesta ${about(unanswered)}`,
    'repeat-credit': 'por haberle dejado sin respuesta más de una vez',
    'second-attempt-credit': `por no haberlo arreglado a la primera con nuestra respuesta ${about(unanswered)}`,
  }
  const known = knownRemedy(remedy, unanswered)
  const reason = (known && reasons[known]) ?? `(${what})`
  if (kind === 'refund')
    return `Devolución: ${sum} ${reason}. El dinero vuelve por el mismo medio con el que pagó.`
  if (kind === 'credit')
    return `Abono: ${sum} en su cuenta ${reason}. Se descuenta por sí solo de su próxima factura.`
  return `${what}${sum && ` (valor: ${sum})`}.`
}

/** The usual case: what helps is an answer. Whoever gives nothing does not speak of it, and dresses nothing up as a gift. */
function nothingGiven(unanswered: Unanswered): Words {
  const { customer, owner, opening } = unanswered
  return {
    subject: `${capitalized(yours(unanswered))}: queda algo por decir`,
    text: letter(customer, owner, [
      ...(opening === 0
        ? [
            `Usted necesitaba su respuesta cuando preguntó, y tuvo que esperarnos. Lo que ha tenido de nosotros ${about(unanswered)} llegó tarde, y no es ningún favor.`,
            'Siento que le hiciéramos esperar. Lo que puedo hacer de aquí en adelante es estar: la respuesta a este mensaje me llega a mí y a nadie más, sea sobre esto o sobre cualquier otra cosa que necesite saber.',
          ]
        : opening === 1
          ? [
              `Para ${yours(unanswered)} hemos necesitado más de un intento, y no doy por hecho que hayamos llegado.`,
              'Siento el rodeo. Quédese con mi nombre: aquí tiene ya a una persona, y no un buzón.',
            ]
          : [
              `Después de tantas palabras nuestras ${about(unanswered)}, añado solo unas pocas.`,
              'Siento que hiciera falta una llamada para lo que debió hacer la primera respuesta.',
            ]),
      opening < 2
        ? 'Mi siguiente paso es preguntarle, cuando haya podido usarla, si nuestra respuesta lo fue.'
        : 'Mi siguiente paso es volver a usted una vez más y escuchar en qué quedó.',
    ]),
  }
}

/** Days later: was it an answer? */
export function followUp(unanswered: Unanswered): Words {
  const { customer, owner, opening } = unanswered
  return {
    subject:
      opening === 0
        ? `¿Tiene ya una respuesta ${about(unanswered)}?`
        : `¿Esta vez sí le sirve nuestra respuesta ${about(unanswered)}?`,
    text: letter(customer, owner, [
      opening === 0
        ? `Dejamos demasiado tiempo sin respuesta ${yours(unanswered)}, y después se la dimos. Si le ha servido, solo puede decirlo usted.`
        : opening === 1
          ? `Usted nos dijo que nuestra respuesta a ${yours(unanswered)} no era suficiente. Lo hemos intentado otra vez, y otra vez se lo pregunto.`
          : `Hemos repasado con usted ${yours(unanswered)}, después de varias respuestas nuestras que no lo eran.`,
      opening < 2
        ? '¿Tiene lo que necesitaba? ¿Y queda algo abierto entre nosotros?'
        : '¿Le ha servido? ¿Qué le gustaría saber todavía?',
      opening === 0
        ? 'Basta con una palabra. Usted sabe como nadie lo que es escribirnos y no oír nada. Por eso se lo digo expresamente: esto lo leo, y respondo.'
        : 'Un no aquí no molesta: así sé lo que todavía le debemos.',
    ]),
  }
}

export function reminder(unanswered: Unanswered): Words {
  const { customer, owner, opening } = unanswered
  return {
    subject: `${capitalized(yours(unanswered))}: mi pregunta para usted`,
    text: letter(
      customer,
      owner,
      opening === 0
        ? [
            `Le pregunté si estaba todo bien, después de que dejáramos tanto tiempo sin responder ${yours(unanswered)}. No he sabido nada, y usted menos que nadie nos debe una respuesta.`,
            'No volveré a preguntar. Un sí o un no siguen siendo bienvenidos, y aquí me tiene para lo que necesite.',
          ]
        : opening === 1
          ? [
              `Usted nos dijo una vez que nuestra respuesta a ${yours(unanswered)} no bastaba. Si el segundo intento fue mejor, todavía no me lo ha dicho.`,
              'Con una palabra suya lo sabré. Aunque no llegue, puede seguir contando conmigo.',
            ]
          : [
              `Hay algo que todavía me gustaría saber: después de todas nuestras respuestas a ${yours(unanswered)}, ¿hemos dicho al fin lo que usted necesitaba oír?`,
              'Esta es mi última carta sobre ello. La suya, si la escribe, tendrá mi respuesta.',
            ],
    ),
  }
}

export const answer = (unanswered: Unanswered): Words => ({
  subject: capitalized(yours(unanswered)),
  text: ownWords(unanswered),
})
