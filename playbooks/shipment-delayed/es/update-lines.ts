type Line = (order: string) => string

interface Variant {
  subject: string
  news: Line
}

export const variants: [Variant, ...Variant[]] = [
  {
    subject: 'así están las cosas',
    news: (order) =>
      `Usted no debería tener que preguntar cómo va ${order}. No tengo novedades: nadie me ha comunicado ningún cambio, ni bueno ni malo.`,
  },
  {
    subject: 'no hay novedades, y también eso debe saberlo',
    news: (order) =>
      `Sobre ${order} no hay nada nuevo. Prefiero escribírselo a que se pregunte si queda alguien pendiente. Quedo yo.`,
  },
  {
    subject: 'sigue sobre mi mesa',
    news: (order) =>
      `Nuestro retraso con ${order} sigue sobre mi mesa, y de ahí no se mueve. Desde mi último mensaje no he averiguado nada más.`,
  },
  {
    subject: 'unas líneas entretanto',
    news: (order) =>
      `Unas líneas sobre ${order}, que debimos enviar a tiempo: nada ha cambiado desde la última vez que le escribí.`,
  },
  {
    subject: 'como le prometí, le escribo',
    news: (order) =>
      `Dije que le escribiría, y lo hago, aunque ojalá tuviera para usted algo más sobre ${order} que esto: todo sigue igual.`,
  },
  {
    subject: 'todavía nada que contar',
    news: (order) =>
      `He repasado cuanto ha llegado sobre ${order}, y no nos dice, ni a usted ni a mí, más de lo que ya sabíamos.`,
  },
  {
    subject: 'no me olvido de usted',
    news: (order) =>
      `Quien lleva tanto tiempo esperando ${order} merece de nosotros algo mejor que el silencio. Por eso se lo digo claro: no hay noticias.`,
  },
  {
    subject: 'otro día sin noticias',
    news: (order) =>
      `Ha pasado otro día y, por lo que me dicen, ${order} sigue donde estaba. Yo también cuento estos días.`,
  },
  {
    subject: 'lo he mirado otra vez',
    news: (order) =>
      `Antes de escribirle he vuelto a mirar todo lo que tenemos sobre ${order}. Dice lo mismo que la última vez.`,
  },
  {
    subject: 'espero con usted',
    news: (order) =>
      `Desde mi última carta, nadie ha sabido decirme nada sobre ${order}. No me extrañaría que usted ya no quisiera leer esto.`,
  },
  {
    subject: 'lo mismo, sin rodeos',
    news: (order) =>
      `Podría hacer que esto sonara a avance, y no sería verdad. Con ${order}, las cosas están como estaban.`,
  },
  {
    subject: 'puede seguir preguntándome',
    news: (order) =>
      `No se ha movido nada con ${order}. Le escribo de todos modos: el retraso es nuestro, y no debe ser usted quien adivine si alguien se ocupa.`,
  },
]

/** Instead of news, right after a date was moved. */
export const afterMove: [Line, ...Line[]] = [
  (order) =>
    `Desde que tuve que darle otra fecha para ${order}, lo compruebo cada día. No hay nada nuevo que contarle.`,
  (order) =>
    `Imagino lo que vale ya para usted una fecha nuestra para ${order}. Por eso le digo solo lo que tengo: ninguna novedad.`,
  (order) =>
    `Después de todo lo que he tenido que retirar sobre ${order}, aquí van unas líneas que no retiran nada.`,
  (order) =>
    `Sobre ${order} ya ha recibido demasiadas cartas con una fecha. En esta no hay ninguna, ni nada que añadir.`,
  (order) => `Solo para que no piense lo peor: con ${order} las cosas no están ni mejor ni peor.`,
  (order) => `Esta vez no hay fecha nueva, ni ninguna otra novedad, para ${order}.`,
  (order) => `La última vez le di una mala noticia sobre ${order}. Desde entonces no se ha añadido nada.`,
]

export const closings: [string, ...string[]] = [
  'Mi siguiente paso es no perderlo de vista hasta que esté resuelto. Usted no tiene que hacer nada.',
  'Sigo con ello, y le sigo escribiendo.',
  'No le toca a usted perseguirnos. Ese trabajo es mío.',
  'No lo suelto hasta que esté hecho.',
  'Lo que quiera saber entretanto, pregúntemelo: me llega a mí, y le respondo.',
]

/** Before a promise that stands. */
export const standings: [string, ...string[]] = [
  'Lo que le prometí sigue en pie',
  'Puede seguir contando con esto',
  'En esto nada ha cambiado',
  'Mantengo lo que le dije',
  'De esto sigo respondiendo',
  'Mi palabra sobre esto vale todavía',
  'Esto queda como estaba',
]

export const unknowns: [Line, ...Line[]] = [
  (order) => `Sigo sin saber cuándo estará en sus manos ${order}, y no voy a adivinarlo.`,
  (order) =>
    `Para cuándo tendrá ${order} no se lo puedo decir aún: nadie me ha dado una fecha en la que crea.`,
  (order) => `Lo que usted más necesita es una fecha para ${order}, y todavía no conozco ninguna.`,
]
