import type { Letter } from './letter.ts'

/** Of companies of many kinds: what "I" did told by its accent, deeds of ours in passing, and what is made small. */
export const spanishCompanies: Letter[] = [
  {
    expected: [],
    kind: 'remedy',
    to: 'Enrique Salgado',
    from: 'Patricia Leal',
    about: ['BO-1180', 'Concert seats moved without notice'],
    promises: [{ what: 'devolución', by: '2026-11-30T23:59:00+01:00' }],
    text: `Estimado señor Salgado:

Usted pagó la fila 4 y nosotros lo sentamos en la fila 19 sin decirle nada (compra BO-1180). Le devolvemos la diferencia, 46 euros, que estará en su cuenta el lunes 30 de noviembre a más tardar. También quiero invitarlos a usted y a su esposa a otro concierto: hay dos entradas de la fila 4 a su nombre en taquilla.

Saludos cordiales,
Patricia Leal`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Mónica Piedra',
    from: 'Ángela Lorca',
    about: ['GAF-209', 'Gafas con graduación equivocada'],
    promises: [{ what: 'cristales nuevos', by: '2026-12-01T18:00:00+01:00' }],
    text: `Querida Mónica:

Tus gafas nuevas (GAF-209) llevan los cristales equivocados. Fui yo: al pasar tus datos cambié el ojo izquierdo por el derecho. Siento muchísimo que hayas pasado una semana con dolor de cabeza por eso.

Los cristales nuevos ya están pedidos y estarán montados el martes 1 de diciembre. Te llevo las gafas a casa. Mientras tanto puedes usar unas de préstamo, gratis.

Ángela Lorca`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Sofía Bermúdez',
    from: 'Mateo Ángel',
    about: ['Curso K-12', 'Clase cancelada sin aviso'],
    text: `Estimada Sofía:

El martes por la noche usted encontró la puerta cerrada. La clase del curso K-12 se canceló y olvidamos avisarle. Le ofrezco una disculpa sincera de mi parte.

No le cobraremos esa clase. Todavía no sé cuándo la vamos a reponer; en cuanto tengamos el salón, le aviso.

Mateo Ángel`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Rosario Peña',
    from: 'Dr. Esteban Huerta',
    about: ['Cita 3381', 'Appointment cancelled an hour before'],
    promises: [{ what: 'nueva cita', by: '2026-11-27T08:15:00+01:00' }],
    text: `Estimada Rosario:

El viernes cancelamos su cita 3381 una hora antes, cuando usted ya venía en el tren. Sabíamos desde por la mañana que el médico estaba enfermo y no la llamamos. La culpa es solo nuestra. Lo siento.

Le he reservado otra cita el viernes 27 de noviembre a las 8:15. Si no le viene bien, basta con que me llame.

Dr. Esteban Huerta`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Inés Zamora',
    from: 'Ramón Cifuentes',
    about: ['Aviso 556', 'El técnico no se presentó'],
    text: `Estimada señora Zamora:

Perdone el pequeño retraso con el aviso 556. Se nos pasó apuntarlo, son cosas que pasan. La llamo en cuanto tenga la nueva cita.

Ramón Cifuentes`,
  },
  {
    expected: ['no-blame', 'stock-phrase'],
    kind: 'apology',
    to: 'Rosario Peña',
    from: 'Dr. Esteban Huerta',
    about: ['Cita 3381', 'Cita cancelada'],
    text: `Estimada Rosario:

Cancelamos su cita 3381 con poco tiempo. Sentimos que se haya molestado, pero debería haber mirado el teléfono antes de salir. Le busco otra cita.

Dr. Esteban Huerta`,
  },
  {
    expected: [],
    kind: 'remedy',
    to: 'Familia Cortés',
    from: 'Elena Haro',
    about: ['AP-2026-88', 'Calefacción averiada en el apartamento'],
    text: `Estimada familia Cortés:

Durmieron ustedes tres noches en un apartamento helado porque tardamos tres días en llamar al técnico (reserva AP-2026-88). Esas tres noches no las pagan, por supuesto. Hoy mismo les he devuelto 297 euros. Y si algún día quieren volver, tienen un fin de semana gratis conmigo, sin fecha de caducidad.

Con afecto,
Elena Haro`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Tania Serrano',
    from: 'Hugo Lomas',
    about: ['4500127', 'Lavadora sin entregar'],
    promises: [{ what: 'entrega', by: '2026-12-02T14:00:00+01:00' }],
    text: `Estimada Tania:

Su lavadora (pedido 4500127) ya no llegará esta semana. Yo contaba con el almacén de Burgos, pero allí no queda ninguna. He hecho que le reserven la siguiente: se la llevamos el miércoles 2 de diciembre antes de las 14:00 y retiramos la vieja.

Mándeme los tiques de la lavandería y se los pago.

Hugo Lomas`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Beatriz Hormigos',
    from: 'Francesco Bruno',
    about: ['Mesa 14/11', 'No table despite reservation'],
    text: `Querida Beatriz:

Para su aniversario, el 14 de noviembre, había reservado usted mesa en mi restaurante, y cuando llegaron no quedaba ninguna. Apunté su reserva en la agenda del año que viene. Que acabaran la noche en un bar de carretera me duele de verdad. Perdóneme, por favor.

Venga cuando quiera: la mesa de la ventana es suya y la cena la pago yo. Llámeme y se la guardo.

Francesco Bruno`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Nico Herranz',
    from: 'Jana Solís',
    about: ['SOC-5512', 'Cuota cobrada después de la baja'],
    text: `Hola, Nico:

Te cobramos dos cuotas después de la baja (SOC-5512). Si eso te ha supuesto algún problema, lo sentimos. Ya te he devuelto el dinero.

Jana Solís`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'update',
    to: 'Dr. Luis Fernández',
    from: 'Verónica Polo',
    about: ['INC-2207', 'Programa sin servicio'],
    text: `Buenos días, doctor Fernández:

La incidencia INC-2207 continúa. Estamos trabajando para resolverla lo antes posible y le pedimos un poco más de paciencia.

Verónica Polo`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Familia Jiménez',
    from: 'Regina Tomás',
    about: ['Plaza 2026/14', 'Plaza retirada'],
    text: `Estimada familia Jiménez:

Les dimos la plaza 2026/14 y luego se la quitamos porque echamos mal las cuentas. Lo siento mucho. Voy a hablar con las otras guarderías. Tendrán plaza al cien por cien, y algo así no pasará nunca más.

Regina Tomás`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Ángela Duarte',
    from: 'Dr. Marcos Tena',
    about: ['Caso 88-201', 'Resultado comunicado tarde'],
    promises: [{ what: 'conversación', by: '2026-11-25T09:30:00+01:00' }],
    text: `Estimada Ángela:

Su resultado (caso 88-201) pasó nueve días en nuestro sistema sin que ninguno de nosotros la llamara. Nueve días sin saber a qué atenerse. No hay justificación. Le pido perdón.

El resultado es bueno. Quisiera repasarlo con usted con calma, el miércoles a las 9:30 en mi consulta; puede venir acompañada.

Dr. Marcos Tena`,
  },
  {
    expected: [],
    kind: 'remedy',
    to: 'Familia Villar',
    from: 'Ana Seijas',
    about: ['ENT-3391', 'Tickets not valid at the gate'],
    text: `Querida familia Villar:

El domingo se quedaron a la puerta con tres niños cansados, porque el torno no aceptó sus entradas (ENT-3391). Al vendérselas no las activamos.

Les hemos devuelto el dinero de las entradas. Además, en taquilla hay un pase anual para todos, a su nombre. Y si a la pequeña le apetece, puede ayudar a dar de comer a los pingüinos.

Un abrazo,
Ana Seijas`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Sebastián Corral',
    from: 'Corina Haro',
    about: ['VJ-2026-719', 'Vuelo cambiado sin consultar'],
    promises: [{ what: 'nuevo vuelo', by: '2026-11-25T12:00:00+01:00' }],
    text: `Estimado Sebastián:

Sin hablarlo antes con usted, le pasé el vuelo de vuelta (VJ-2026-719) al domingo por la noche. Que el lunes opera a las siete lo decía su correo, y no lo leí hasta el final. Perdóneme, por favor.

En el avión de la tarde quedan dos plazas. Le he bloqueado una y se la confirmo el miércoles antes de las doce del mediodía.

Saludos cordiales,
Corina Haro`,
  },
  {
    expected: ['unkept-date'],
    kind: 'apology',
    to: 'Erica Soto',
    from: 'Tomás Ruedas',
    about: ['CT 55-8812', 'Contador mal estimado'],
    promises: [{ what: 'llamada', by: '2026-12-03T10:00:00+01:00' }],
    text: `Estimada señora Soto:

Estimamos mal su contador (CT 55-8812), y lo siento. Recibirá la nueva factura esta misma semana.

Tomás Ruedas`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Rosa María Clemente',
    from: 'Borja Heras',
    about: ['LL-7710', 'Trato grosero por teléfono'],
    text: `Estimada señora Clemente:

No atendimos bien su llamada (LL-7710). Si le dimos la impresión de ser groseros, lo lamentamos mucho. Hoy hablo con el compañero.

Borja Heras`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Lic. Leopoldo Garza',
    from: 'Ing. Sabina Moreno',
    about: ['COT-8841', 'Cotización rebasada'],
    text: `Estimado Lic. Garza:

Rebasamos la cotización COT-8841. Sentimos que no esté satisfecho con nuestro servicio. Le mandaré la factura nueva en cuanto esté lista.

Ing. Sabina Moreno`,
  },
]
