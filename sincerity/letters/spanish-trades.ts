import type { Letter } from './letter.ts'

/** For tests: Spanish letters of many trades, in a hurry and at length. */
export const spanishTrades: readonly Letter[] = [
  {
    expected: [],
    kind: 'apology',
    to: 'Begoña Etxeberria Ruiz',
    from: 'Iker Salas',
    about: ['OT-3312', 'Coche entregado tarde'],
    promises: [{ what: 'entrega del coche', by: '2026-11-23T13:00:00+01:00' }],
    text: `Estimada Begoña Etxeberria:

El viernes le dijimos que su coche estaría listo a las seis, y a las seis ni siquiera lo habíamos levantado. Usted tuvo que volver a casa en taxi. La culpa es nuestra: apunté mal la orden OT-3312. Le pido perdón.

El coche está terminado y se lo llevo yo mismo hoy a las 13:00 a su trabajo. El taxi lo pagamos nosotros; basta con que me mande una foto del recibo.

Un saludo,
Iker Salas`,
  },
  {
    expected: [],
    kind: 'remedy',
    to: 'Sra. de la Fuente',
    from: 'Dr. Andrés Cobo',
    about: ['cita 2026-118', 'Cita perdida por error nuestro'],
    promises: [{ what: 'devolución', by: '2026-11-25' }],
    text: `Buenos días, señora de la Fuente:

Por nuestra culpa perdió usted la cita 2026-118 y una mañana de trabajo. No le cobraremos la limpieza, y los 60 € que ya pagó estarán en su tarjeta antes del jueves.

Dr. Andrés Cobo`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Comunidad Sagasta 12',
    from: 'Pilar Montes',
    about: ['AVERÍA-7', 'Ascensor averiado'],
    promises: [{ what: 'visita del técnico', by: '2026-11-25T09:00:00+01:00' }],
    text: `Buenas tardes, vecinos de Comunidad Sagasta 12:

El ascensor (AVERÍA-7) sigue parado. Esta mañana hemos cambiado el cuadro eléctrico y la puerta del tercero aún no cierra. El técnico vuelve el miércoles 25 a las nueve de la mañana y ese mismo día les escribo con el resultado.

Pilar Montes`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Dr. Hernán Casciari',
    from: 'Inés Abad',
    about: ['suscripción 88-B', 'Revista enviada a otra dirección'],
    text: `Estimado doctor Casciari:

Durante tres meses enviamos su revista a una dirección antigua, aunque usted nos había escrito dos veces para cambiarla. No leímos sus mensajes a tiempo. Lo lamento de verdad y asumo la responsabilidad.

Los tres números salieron esta mañana por mensajero hacia su casa nueva, y la suscripción 88-B queda prolongada tres meses sin coste.

Reciba un saludo cordial,
Inés Abad`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Rosa María Ybarra de Ochoa',
    from: 'Gonzalo Piñeiro',
    about: ['vuelo TX-402', 'Vuelo cancelado sin alternativa'],
    text: `Querida Rosa María:

El sábado pasó usted nueve horas en el aeropuerto con su madre, sin silla de ruedas y sin que nadie de nuestra compañía les dijera qué estaba pasando. Cancelamos el vuelo TX-402 a las 11:40 y no le ofrecimos otro hasta las 19:00. No hay excusa. Fallamos nosotros.

Siento muchísimo lo que tuvieron que pasar usted y su madre.

He hecho tres cosas. Primero, le he devuelto los dos billetes, 412,60 euros en total. Segundo, he pedido que la silla de ruedas quede anotada para todas sus reservas. Y tercero, he hablado con el jefe de escala para saber por qué nadie la atendió; en cuanto lo sepa se lo cuento, aunque no nos deje en buen lugar.

Si prefiere que la llame, dígame a qué hora le viene bien.

Gonzalo Piñeiro`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Amparo Soler',
    from: 'Toni Mas',
    about: ['reserva 71', 'Mesa no guardada'],
    text: `Querida Amparo: no te guardamos la mesa de la reserva 71, y fue culpa nuestra. Perdona si te hemos estropeado la noche. Te invito a cenar cuando quieras. Toni Mas`,
  },
  {
    expected: ['signed-by-person'],
    kind: 'apology',
    to: 'Teresa Campos',
    from: 'Ana Luz',
    about: ['curso 8', 'Curso cancelado'],
    promises: [{ what: 'devolución', by: '2026-11-23' }],
    text: `Hola, Teresa: cancelamos el curso 8 sin avisarte y lo siento. Te devuelvo hoy el dinero.

Atentamente,
La dirección`,
  },
]
