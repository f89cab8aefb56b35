import type { Remedy } from '../../../model/plan.ts'
import { ownWords } from '../../defaults/answer.ts'
import type { Telling, Words } from '../../telling.ts'
import { bullets, letter, spokenMoney } from '../../words.ts'
import type { ShipmentFacts } from '../facts.ts'
import { knownRemedy } from '../known.ts'
import { daysLong } from './phrases.ts'

type Shipment = Telling<ShipmentFacts>

/** Says exactly what was given, and how it arrives. */
export function remedyMessage(shipment: Shipment): Words {
  const { facts, customer, owner, topic, opening } = shipment
  const { orderId } = facts
  if (topic.remedies.length === 0) return nothingGiven(shipment)
  return {
    subject: `Pedido ${orderId}: lo que le hemos devuelto`,
    text: letter(customer, owner, [
      opening === 0
        ? `Le hemos fallado con el pedido ${orderId}, y eso no debe salir de su bolsillo. Esto ya está hecho:`
        : opening === 1
          ? `Nuestro primer intento de arreglar el pedido ${orderId} no fue suficiente. Además de lo anterior, esto ya está hecho:`
          : `Con el pedido ${orderId} hemos necesitado tres intentos, dos de más para usted. Desde entonces se ha añadido esto:`,
      bullets(topic.remedies.map((remedy) => line(remedy, shipment))),
      opening < 2
        ? 'No tiene que pedirlo, ni completar nada, ni aceptar nada. No lleva condiciones ni caduca.'
        : 'Es suyo, piense lo que piense ya de nosotros.',
      opening === 0
        ? 'El dinero no le devuelve el tiempo que perdió por nosotros. Solo sirve para que nuestro fallo no le cueste, además, dinero.'
        : opening === 1
          ? 'Sé que no borra dos decepciones. Gracias por decírnoslo en lugar de marcharse sin más.'
          : 'Me ahorro las buenas palabras. Mi siguiente paso es preguntarle si ahora está bien, y atenerme a lo que me diga.',
    ]),
  }
}

/** One thing that was given. */
export function line(remedy: Remedy, { facts, customer }: Shipment): string {
  const { kind, what, money } = remedy
  const sum = money ? spokenMoney(money, customer) : ''
  const { orderId } = facts
  const reasons: Partial<Record<string, string>> = {
    'freight-refund': `por los gastos de envío del pedido ${orderId}`,
    'delay-credit': `por el retraso del pedido ${orderId}`,
    'second-attempt-credit': `por no haber arreglado a la primera el pedido ${orderId}`,
  }
  const known = knownRemedy(remedy, facts)
  const reason = (known && reasons[known]) ?? `(${what})`
  if (kind === 'refund')
    return `Devolución: ${sum} ${reason}. El dinero vuelve por el mismo medio con el que pagó.`
  if (kind === 'credit')
    return `Abono: ${sum} en su cuenta ${reason}. Se descuenta por sí solo de su próxima factura.`
  return `${what}${sum && ` (valor: ${sum})`}.`
}

/** Nothing was given, or it was declined: whoever gives nothing does not speak of it, and dresses nothing up as a gift. */
function nothingGiven({ facts, customer, owner, opening }: Shipment): Words {
  const { orderId } = facts
  return {
    subject: `Pedido ${orderId}: para mí no está cerrado`,
    text: letter(customer, owner, [
      opening === 0
        ? `Le hicimos esperar demasiado por el pedido ${orderId}. No puedo deshacerlo, y no lo doy por cerrado hasta que me lo diga usted.`
        : `Hemos intentado más de una vez arreglar el pedido ${orderId}, y no doy por hecho que lo hayamos conseguido.`,
      'Tiene a alguien que le responde. Mi siguiente paso es preguntarle, cuando todo esté más tranquilo, si ha quedado bien; y según lo que me diga entonces, actúo.',
      'Siento que le hayamos fallado. Si nuestro retraso ha tenido para usted consecuencias que yo no conozco, cuéntemelas: la respuesta a este mensaje me llega a mí.',
    ]),
  }
}

export function followUp({ facts, customer, owner, opening }: Shipment): Words {
  const { orderId, daysLate } = facts
  return {
    subject: opening === 0 ? `Pedido ${orderId}: ¿lo hemos arreglado?` : `Pedido ${orderId}: ¿esta vez sí?`,
    text: letter(customer, owner, [
      opening === 0
        ? `Le hicimos esperar ${daysLong(daysLate)} de más por el pedido ${orderId}. Desde entonces hemos hecho lo que, a nuestro entender, lo arreglaba. Si lo hemos conseguido, solo puede decirlo usted.`
        : opening > 1
          ? `Hemos hablado ya más de una vez del pedido ${orderId}, después de que todo lo anterior no le sirviera de nada.`
          : `Usted nos dijo que no habíamos arreglado el pedido ${orderId}. Desde entonces lo hemos intentado otra vez, y quiero saber por usted si ha quedado bien.`,
      opening > 1
        ? '¿Le ha servido? ¿Qué le falta todavía?'
        : '¿Lo hemos arreglado? ¿Y hay algo más que necesite de nosotros?',
      opening > 1
        ? 'Un no aquí no molesta a nadie: así sé lo que todavía le debemos.'
        : 'Basta con una línea. Una de enfado es tan bienvenida como una de alivio: me llega a mí, y actúo en consecuencia.',
    ]),
  }
}

export function reminder({ facts, customer, owner, opening }: Shipment): Words {
  const { orderId } = facts
  return {
    subject: `Pedido ${orderId}: queda una pregunta abierta`,
    text: letter(customer, owner, asked(orderId, opening)),
  }
}

function asked(orderId: string, opening: number): string[] {
  if (opening === 0) {
    return [
      `Le pregunté si habíamos dejado las cosas bien después de nuestro retraso con el pedido ${orderId}, y me sigue importando saberlo. Basta con un sí o un no.`,
      'No volveré a preguntar. Si más adelante surge algo, escríbame de todos modos.',
    ]
  }
  return opening === 1
    ? [
        `Si nuestro segundo intento con el pedido ${orderId} fue mejor que el primero, todavía no me lo ha dicho, y tampoco tiene por qué.`,
        'Una palabra suya me ayudaría. Aunque no llegue, aquí sigo para cuando me necesite.',
      ]
    : [
        `Después de todos nuestros intentos con el pedido ${orderId}, hay algo que todavía quiero saber: ¿ha terminado bien?`,
        'Esta es mi última carta sobre ello. Si usted me escribe una, tendrá mi respuesta.',
      ]
}

export const answer = (shipment: Shipment): Words => ({
  subject: `Su mensaje sobre el pedido ${shipment.facts.orderId}`,
  text: ownWords(shipment),
})
