import type { Letter } from './letter.ts'

/** What is done today, what a status says, and deeds of ours that only their "even so" makes wrong. */
export const spanishToday: Letter[] = [
  {
    expected: [],
    kind: 'apology',
    to: 'María',
    from: 'Benito Fuentes',
    about: ['#7781', 'Suscripción no cancelada'],
    promises: [{ what: 'x', by: '2026-11-26T23:59:00+01:00' }],
    text: `Hola, María:

Cancelaste tu suscripción a tiempo y nosotros seguimos cobrándotela (#7781). Esto no nos debería haber pasado. Siento que hayas tenido que escribirnos tres veces.

Recibirás los 29,97 € antes del viernes y tu suscripción queda cancelada desde ahora mismo.

Un saludo,
Benito Fuentes`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Sr. Lanza',
    from: 'Eva Cáceres',
    about: ['INC-3302', 'Online shop down'],
    promises: [{ what: 'x', by: '2026-11-23T09:30:00+01:00' }],
    text: `Buenos días, Sr. Lanza:

Situación a las 9:00: su tienda (INC-3302) sigue caída. Hemos descartado que sea la base de datos y ahora revisamos la red. Todavía no puedo darle una previsión.

Siguiente aviso en 30 minutos, a las 9:30.

Eva Cáceres`,
  },
  {
    expected: [],
    kind: 'remedy',
    to: 'Sra. Claudia Mejía',
    from: 'Olga Tirado',
    about: ['FAC-1190', 'Importe equivocado'],
    promises: [{ what: 'x', by: '2026-11-26T23:59:00+01:00' }],
    text: `Estimada Claudia:

Le cobramos 20 euros de más (FAC-1190). Hoy mismo le hacemos la transferencia; el jueves la tendrá en su cuenta. Por las molestias que se ha tomado en avisarnos le abonamos otros 10 euros.

Saludos,
Olga Tirado`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Sr. Jacobo Estévez',
    from: 'Martina Hurtado',
    about: ['RES-4402', 'Room not cleaned on arrival'],
    text: `Estimado señor Estévez:

Cuando usted llegó el viernes por la noche, después de diez horas de viaje, su habitación estaba sin limpiar (RES-4402). Lo tuvimos una hora esperando en el vestíbulo y ni siquiera le ofrecimos algo de beber. Me avergüenza, y le pido disculpas en nombre de todo el hotel.

No le cobraré la primera noche. Ya he hablado con la gobernanta: desde hoy, una segunda persona revisa cada habitación antes de las 15:00.

Martina Hurtado
Directora`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Sr. Alí Cortés',
    from: 'Mónica Reyes',
    about: ['BS-2290', 'Wrong fine issued'],
    text: `Buenas tardes, señor Cortés:

Usted llevaba un billete válido y aun así nuestro revisor le puso una multa de 60 euros (BS-2290) delante de todo el mundo. Leyó mal la fecha. Le pido perdón, también por las tres semanas que ha esperado esta respuesta.

Los 60 euros ya están transferidos. El compañero quiere disculparse en persona, si usted lo desea.

Mónica Reyes`,
  },
  {
    expected: ['stock-phrase', 'next-step'],
    kind: 'apology',
    to: 'Sr. Jacobo Estévez',
    from: 'Martina Hurtado',
    about: ['RES-4402', 'Habitación sin limpiar'],
    text: `Estimado señor Estévez:

Olvidamos limpiar su habitación antes de su llegada (RES-4402). Lo sentimos. Nos esforzaremos por mejorar nuestro servicio.

Martina Hurtado`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Sra. Inés Vidal',
    from: 'Jorge Haro',
    about: ['PK-5510', 'Paquete bajo la lluvia'],
    text: `Estimada Inés:

El repartidor dejó su paquete PK-5510 bajo la lluvia. La única responsable es la empresa de mensajería. Le pedimos disculpas y le enviamos otros libros.

Jorge Haro`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Sra. Irina Sokolova',
    from: 'Hernán Noval',
    about: ['VIS-551', 'Visa documents lost'],
    promises: [{ what: 'x', by: '2026-11-26T12:00:00+01:00' }],
    text: `Estimada señora Sokolova:

Desde que hablamos el viernes hemos buscado sus documentos (VIS-551) en las tres oficinas. Ha aparecido la partida de nacimiento; los dos títulos siguen sin aparecer.

Al mismo tiempo he pedido duplicados a la universidad, y las tasas las pagamos nosotros. El jueves 26 de noviembre a las 12:00 le daré más noticias.

Atentamente,
Hernán Noval`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Jonás',
    from: 'Clara',
    about: ['REC-90', 'Camisa encogida al primer lavado'],
    text: `Hola, Jonás:

Tu camisa encogió dos tallas al primer lavado y, cuando nos escribiste, te dijimos que la habías lavado con agua demasiado caliente (REC-90). No es verdad. Nuestra etiqueta dice 60 grados y la tela solo aguanta 30. Perdona, también por la contestación.

Te devolvemos el dinero y te regalamos otra camisa. ¿De qué color la quieres?

Clara`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Sra. Gloria Paz',
    from: 'Andrés Bernal',
    about: ['ENT-3310', 'Nevera no entregada'],
    text: `Estimada señora Paz:

Por bajas de personal no pudimos entregarle la nevera (ENT-3310). Le pedimos disculpas. Se le comunicará una nueva fecha.

Andrés Bernal`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Sra. Sonia Rey',
    from: 'Noelia Haro',
    about: ['WG-71', 'Masaje dado a otra persona'],
    text: `Estimada Sonia:

Con su masaje (WG-71) nos liamos un poquito, ¡perdón! Pero no pasa nada, seguro que encontramos otra cita. Llámeme.

Noelia Haro`,
  },
  {
    expected: [],
    kind: 'remedy',
    to: 'Paco Lorente',
    from: 'Rosi Montes',
    about: ['PAN-5', 'Bread order delivered to the wrong café'],
    text: `Hola, Paco:

Tus 80 bollos acabaron ayer en el bar de al lado (PAN-5) y tú tuviste que mandar a casa a los clientes del desayuno. Cambié los albaranes. Los bollos no te los cobro, y las próximas dos semanas me pagas solo la mitad. ¿Te parece bien?

Rosi`,
  },
  {
    expected: [],
    kind: 'follow-up',
    to: 'Timoteo',
    from: 'Greta',
    about: ['WH-8', 'Datos perdidos al cambiar de servidor'],
    text: `Hola, Timoteo:

Al cambiar de servidor en octubre te faltaron los correos de tres días (WH-8). Recuperamos todo lo que pudimos. ¿Echas algo en falta todavía? Avísame si notas algo, aunque sea dentro de unas semanas.

Greta`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Paula Giménez',
    from: 'Astrid Benítez',
    about: ['EX-31', 'Fecha de examen equivocada'],
    text: `Querida Paula:

Su examen (EX-31) fue el 14 de noviembre y en nuestra carta ponía el 15. Cuando usted llegó, ya había terminado todo. Esa carta la escribí yo y no la repasé. Lo siento muchísimo.

He pedido que le den una fecha para usted sola y aún no me han contestado. No tendrá que pagar ninguna tasa. En cuanto tenga la fecha, se la digo.

Astrid Benítez`,
  },
  {
    expected: ['no-blame'],
    kind: 'update',
    to: 'Sra. Maite Tomás',
    from: 'Dr. Arnaldo Lobo',
    about: ['BE-90', 'Decisión retrasada'],
    text: `Estimada Maite:

La decisión sobre BE-90 se retrasa porque los evaluadores no han hecho su trabajo. Tenemos las manos atadas. Le escribo en cuanto lleguen los informes.

Arnaldo Lobo`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Sra. Dora Luengo',
    from: 'Curro Ebro',
    about: ['AP-19', 'Coche retirado por la grúa'],
    text: `Estimada señora Luengo:

Mandamos la grúa a por su coche (AP-19). Lo sentimos, aunque tampoco dejó usted el tique bien a la vista. Le devolvemos los gastos.

Curro Ebro`,
  },
]
