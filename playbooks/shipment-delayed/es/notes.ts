import type { Notes } from '../notes.ts'

export const notes: Notes = {
  traceAsked: (who) =>
    `He pedido por escrito a ${who} que localice su paquete y que le dé prioridad en todo el camino que le queda.`,
  traceOwn: (carrier = 'la empresa de transporte') =>
    `De buscar su paquete me encargo yo: pregunto a ${carrier} dónde está, y no lo dejo hasta que usted lo tenga.`,
  shipAsked: (who) =>
    `He pedido por escrito a ${who} que prepare y envíe su pedido antes que todos los demás.`,
  shipOwn: 'De su pedido me encargo yo: me ocupo de que se prepare y salga antes que todos los demás.',
  record: (orderId) =>
    `He pedido todo lo que consta sobre el pedido ${orderId}: por qué manos pasó y qué le hemos dicho.`,
}
