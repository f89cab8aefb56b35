import { daysBetween } from '../../../time/dates.ts'
import type { Telling, Words } from '../../telling.ts'
import { capitalized, letter, spelled, spokenDay } from '../../words.ts'
import type { ShipmentFacts } from '../facts.ts'
import { daysLong } from './phrases.ts'

type Shipment = Telling<ShipmentFacts>

export const apology = (shipment: Shipment): Words =>
  shipment.opening === 0
    ? firstApology(shipment)
    : shipment.opening === 1
      ? secondApology(shipment)
      : laterApology(shipment)

function firstApology(shipment: Shipment): Words {
  const { facts, severity, customer, owner } = shipment
  const { orderId, daysLate, requiredBy, shippedOn, orderedOn, arrivalUnknown } = facts
  const planned = daysBetween(orderedOn, requiredBy)
  const late =
    shippedOn === null
      ? `De eso hace ${daysLong(daysLate)}, y su pedido todavía no ha salido de aquí.`
      : `No lo enviamos hasta el ${spokenDay(shippedOn, customer)}, cuando ya llevaba ${daysLong(daysLate)} de retraso.`
  return {
    subject: `El pedido ${orderId} va con retraso, y el fallo es nuestro`,
    text: letter(customer, owner, [
      `Usted necesitaba el pedido ${orderId} para el ${spokenDay(requiredBy, customer)}. ${late} El fallo es nuestro. Usted hizo el pedido el ${spokenDay(orderedOn, customer)}${planned >= 7 ? ` y nos dio ${daysLong(planned)} de margen` : ''}: hizo su parte, y nosotros no hicimos la nuestra.`,
      `Lo siento. ${weight(severity, daysLate)}`,
      ...before(shipment),
      `Todavía no sé por qué ocurrió, y no voy a adivinarlo. Lo que sí sé es a quién le toca arreglarlo: a mí. Me llamo ${owner.name}, y sigo con su pedido hasta que usted me diga que está resuelto.`,
      `Mi siguiente paso es ${shippedOn === null ? 'conseguir que su pedido salga de aquí' : 'averiguar dónde está su paquete'}. En mi próximo mensaje le diré qué he puesto en marcha y ${arrivalUnknown ? 'para cuándo volverá a tener noticias mías' : 'con qué fecha puede contar'}. Usted no tiene que hacer nada. Para cualquier cosa que quiera decirme, conteste a este mensaje: me llega a mí.`,
    ]),
  }
}

/** What the delay did to the customer, in words that fit its size. */
function weight(severity: Shipment['severity'], daysLate: number): string {
  if (severity === 'low') {
    return 'Visto desde este lado del mostrador puede parecer poco. Pero el tiempo era suyo, y usted contaba con tener lo que había comprado.'
  }
  if (severity === 'medium') {
    return 'Usted hizo sus planes con una fecha que nosotros habíamos aceptado, y después tuvo que cambiarlos por nosotros.'
  }
  const time =
    daysLate === 1
      ? 'Un día entero no es un despiste'
      : `${capitalized(daysLong(daysLate))} no son un despiste`
  return `${time}. En ese tiempo, un fallo nuestro se convierte en un problema suyo con quienes cuentan con usted, y usted no había hecho nada para merecerlo.`
}

/** We take it seriously that it is not the first time. */
function before({ history }: Shipment): string[] {
  if (history.repeats > 1)
    return [
      `Que lleguemos tarde es ya lo que usted espera de nosotros, y no se lo puedo reprochar: con este son ${spelled(history.repeats + 1, 'es')} los pedidos. Quien le falla a alguien una y otra vez le debe más que otra carta, y lo sé.`,
    ]
  if (history.repeats === 1)
    return [
      'Y no es el primer pedido que le llega tarde por nosotros. Después del anterior usted tenía derecho a pensar que habíamos aprendido a cumplir una fecha. No habíamos aprendido.',
    ]
  return history.failures > 0
    ? ['Y no es la primera vez que le fallamos, aunque antes fue por otra cosa. Sé que por eso pesa más.']
    : []
}

function secondApology({ facts, customer, owner }: Shipment): Words {
  const { orderId, daysLate } = facts
  return {
    subject: `Pedido ${orderId}: usted dice que no está bien, y es quien lo sabe`,
    text: letter(customer, owner, [
      `He recibido su respuesta sobre el pedido ${orderId}. Nos dice que no lo hemos arreglado. Entonces es que no lo hemos arreglado.`,
      `Lo siento, y por dos cosas: su pedido se retrasó ${daysLong(daysLate)}, y nuestro intento de arreglarlo no le hizo justicia. De las dos la culpa es nuestra.`,
      `Me llamo ${owner.name}, ${owner.title}, y de aquí en adelante respondo yo. No tendrá que contarlo todo otra vez: tengo delante sus palabras y lo que nosotros le hemos escrito.`,
      'Mi siguiente paso es repasar lo que hicimos y lo que dejamos de hacer. En mi próximo mensaje le diré para cuándo hablamos de ello, de persona a persona. Hasta entonces, todo lo que escriba aquí me llega a mí.',
    ]),
  }
}

function laterApology({ facts, customer, owner }: Shipment): Words {
  const { orderId } = facts
  return {
    subject: `Pedido ${orderId}: seguimos en deuda con usted`,
    text: letter(customer, owner, [
      `Más de una persona de esta casa se ha ocupado ya del pedido ${orderId}, y usted todavía tiene que escribirnos que no está bien.`,
      'Lo siento. Que algo salga mal una vez se puede pasar por alto. Pero le hemos dejado en la estacada una y otra vez, y la culpa es nuestra, de nadie más.',
      `Mi nombre es ${owner.name}, ${owner.title}. Esto ya no se lo paso a nadie.`,
      'Mi siguiente paso es dejar de suponer qué le sirve y preguntárselo. Para cuándo le llamo, se lo digo en el mensaje que sigue a este.',
    ]),
  }
}
