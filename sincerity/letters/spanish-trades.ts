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
  {
    expected: [],
    kind: 'apology',
    to: 'Sres. García-Page',
    from: 'Sor Ángeles Mena',
    about: ['matrícula 77', 'Plaza escolar concedida por error'],
    text: `Queridos señores García-Page:

En septiembre les confirmamos la plaza de Martín y la semana pasada se la quitamos. Contamos mal los alumnos. Ustedes habían organizado su vida contando con nosotros, y les hemos fallado. Lo siento de corazón.

Esta mañana he llamado al colegio de la calle Mayor. Todavía no saben si tendrán sitio. En cuanto me digan algo, les llamo.

Sor Ángeles Mena`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Mohamed El Amrani',
    from: 'Inés Vogel',
    about: ['póliza 8831', 'Baja tramitada fuera de plazo'],
    text: `Estimado señor El Amrani:

Su carta de baja nos llegó el 28 de septiembre, dentro de plazo. Yo la envié a la aseguradora el 6 de octubre, cuando ya era tarde. Por eso le han cobrado otro año que usted no quería. La culpa es mía y le pido perdón.

Los 214,50 euros del recibo los pongo yo: se los he transferido hoy.

Inés Vogel`,
  },
  {
    expected: [],
    kind: 'remedy',
    to: 'Consuelo y Ramiro Lozano',
    from: 'Nora Blum',
    about: ['viaje 7712', 'Sin guía en Palermo'],
    promises: [{ what: 'devolución', by: '2026-12-01' }],
    text: `Queridos Consuelo y Ramiro:

Pasaron cinco días en Palermo sin el guía que habían pagado. Les devolvemos un tercio del viaje, 880 euros. La transferencia ya está hecha. Si el 1 de diciembre no la vieran en su cuenta, llámenme y lo arreglo en el momento.

Nora Blum`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Montserrat Puig',
    from: 'Lucas Marín',
    about: ['libro 8', 'Libro vendido a otra persona'],
    text: `Querida Montserrat:

Por teléfono te dije que el libro estaba apartado, y no lo estaba: lo vendí el sábado sin darme cuenta. Viniste desde Vic para nada. Lo siento muchísimo, fue un descuido mío.

He pedido otro y te lo llevo yo a casa cuando llegue. La editorial no me sabe decir el día.

Lucas Marín`,
  },
  {
    expected: ['says-sorry', 'no-if'],
    kind: 'apology',
    to: 'Silvia Rueda',
    from: 'Rita Cano',
    about: ['tren 77', 'Enlace perdido'],
    text: `Estimada Silvia: el tren 77 llegó tarde y usted perdió el enlace por nuestra culpa. Lamentamos mucho si esto le supuso algún problema. Le devolvemos la mitad del billete. Rita Cano`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Señora Pardo',
    from: 'Juan Mir',
    about: ['P-5', 'Paquete devuelto'],
    text: `Buenos días, señora Pardo: hemos dejado que se devolviera su paquete P-5 y lo sentimos. Si hubiera puesto el número del portal, esto no habría pasado. Se lo enviamos otra vez. Juan Mir`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'update',
    to: 'Petra Nieto',
    from: 'Max Adán',
    about: ['INC 5', 'Teléfono sin línea'],
    text: `Hola, Petra: INC 5 sigue abierto y tu teléfono sigue sin línea. Para nosotros tu satisfacción es lo primero. Seguimos buscando la causa. Max Adán`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'remedy',
    to: 'Óscar Brand',
    from: 'Hilda Caro',
    about: ['arriendo 18', 'Calefacción dañada'],
    text: `Buenas, don Óscar: la calefacción le falló cuatro días por nuestra culpa. Le descontamos 40.000 pesos del arriendo 18. De antemano agradecemos su comprensión. Hilda Caro`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Clara Vega',
    from: 'Tomás Bernal',
    about: ['order-5521', 'Order 5521 was sent to the wrong address'],
    promises: [{ what: 'desvío', by: '2026-11-23' }],
    text: `Hola, Clara: enviamos tu pedido 5521 a una dirección antigua, aunque nos habías dado la nueva. Lo siento. Hoy mismo pido que lo desvíen y te escribo en cuanto lo tengas. Tomás Bernal`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Prof.ª Isabel Díez de Rivera',
    from: 'Marcos Bernal',
    about: ['ingreso 4410', 'Operación aplazada a última hora'],
    promises: [{ what: 'operación', by: '2026-12-02T07:15:00+01:00' }],
    text: `Estimada profesora Díez de Rivera:

El miércoles estaba usted en ayunas en la sala y a las once la mandamos a casa. Habíamos puesto dos operaciones a la misma hora. Le pido perdón en nombre de todos y en el mío.

Su operación será el 2 de diciembre a las 7:15. Esa mañana la acompaño yo.

Marcos Bernal`,
  },
  {
    expected: ['no-blame'],
    kind: 'update',
    to: 'Beto Rojas',
    from: 'Raquel Cano',
    about: ['cocina 9', 'Cocina incompleta'],
    text: `Hola, Beto: a tu cocina 9 le sigue faltando la encimera. La culpa la tiene el fabricante, que nos ha dejado tirados. Te escribo en cuanto sepa algo. Raquel Cano`,
  },
]
