import type { Letter } from './letter.ts'

/** For tests: Spanish letters that a customer would want to receive. */
export const spanishGood: readonly Letter[] = [
  {
    expected: [],
    kind: 'apology',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 llegó dos semanas tarde'],
    text: `Hola Ana:

Su paquete PK-5 llegó dos semanas tarde. Lo dejamos olvidado en nuestro almacén. Fue culpa nuestra, y lo siento mucho.

Ya le he devuelto los gastos de envío. Si prefiere que le devolvamos todo, dígamelo.

Luis Gil`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Carmen Ruiz',
    from: 'Pablo Soto',
    about: ['H-304', 'La habitación H-304 estaba ocupada'],
    promises: [{ what: 'una llamada', by: '2026-11-23T20:00:00+01:00' }],
    text: `Estimada señora Ruiz:

Usted llegó a las once de la noche con dos niños y nosotros habíamos dado su habitación H-304 a otra persona. Le pido perdón. No debimos hacerlo.

Esa noche no la paga. Hoy mismo la llamo para ver si está cómoda.

Un saludo,
Pablo Soto
Director`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 está perdido'],
    text: `Hola Ana:

Todavía no hay noticias del paquete PK-5. Seguimos buscándolo y le escribiré en cuanto sepa algo.

Luis`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 está perdido'],
    text: `Hola, Ana:

Del paquete PK-5 aún no sabemos nada y no puedo decirle qué pasará ahora.

Luis Gil`,
  },
  {
    expected: [],
    kind: 'remedy',
    to: 'Jorge Paz',
    from: 'Inés Vega',
    about: ['S-8', 'El sofá S-8 llegó en otro color'],
    text: `Estimado Jorge Paz:

Por el sofá S-8 le hemos devuelto 150 euros. Puede quedarse con el gris.

Inés Vega`,
  },
  {
    expected: [],
    kind: 'follow-up',
    to: 'Jorge Paz',
    from: 'Inés Vega',
    about: ['S-8', 'El sofá S-8 llegó en otro color'],
    text: `Hola Jorge:

Hace un mes le cambiamos el sofá S-8. ¿Está contento con el nuevo? Respóndame a este correo, lo leo yo.

Inés`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Marta Díaz',
    from: 'Raúl Mora',
    about: ['F-212', 'La factura F-212 estaba mal'],
    text: `Querida Marta:

En tu factura F-212 te cobramos 212 euros de más. Leímos el contador del piso de arriba. Nos lo dijiste en septiembre y no te escuchamos. Perdona.

Te mandaré una factura nueva. Todavía no sé cuándo; hasta entonces no cobraremos nada.

Raúl Mora`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Rosa Marín',
    from: 'Iván León',
    about: ['V-19', 'La cuota V-19 se cobró dos veces'],
    promises: [{ what: 'llamada', by: '2026-11-24T20:00:00+01:00' }],
    text: `Hola Rosa:

El banco todavía no me ha contestado sobre V-19. Mañana vuelvo a llamar.

Iván`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Señor Prado',
    from: 'Clara Bou',
    about: ['M-2', 'La mesa M-2 no estaba reservada'],
    text: `Estimado señor Prado:

Usted llegó con sus padres y no había mesa (M-2). La culpa es mía: apunté la reserva en otro día. Le pido disculpas, a usted y a ellos.

La cena corre de mi cuenta cuando quieran venir; basta con que me llame.

Clara Bou`,
  },
]
