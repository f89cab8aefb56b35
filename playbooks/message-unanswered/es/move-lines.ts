import type { BreakLines, MoveLines } from '../../turning.ts'

const first = {
  why: 'No puedo cumplirlo.',
  sorry: 'Lo siento. De esperarnos ya había tenido usted bastante, y ahora le pido que espere todavía más.',
  next: 'Mi siguiente paso es volver a preguntar y no dejar que me den largas. Si entretanto le sirve ya una parte de la respuesta, dígame cuál, y esa la tendrá primero.',
}
const second = {
  why: 'Tampoco eso va a ser posible.',
  sorry:
    'Lo siento. Empezamos por dejarle sin respuesta, y cada nueva fecha tiene que sonarle a más de lo mismo. Pero hay alguien que se ocupa, y soy yo.',
  next: 'Mi siguiente paso es preguntar donde nadie ha preguntado aún. Si tiene que seguir sin nosotros, dígamelo: lo entendería, y también en eso le ayudo.',
}
const third = {
  why: 'Tal como están las cosas, no me da tiempo.',
  sorry: 'Lo siento. Nos ha escuchado más de lo que merecíamos, y todavía falta lo único que quería saber.',
  next: 'Mi siguiente paso es dejar todo lo demás hasta que esto quede respondido. Si le sirve más algo a medias pronto que algo entero tarde, escríbamelo.',
}
const fourth = {
  why: 'No llego para entonces.',
  sorry: 'Lo siento. Otra vez tiene que adaptarse usted a nosotros, cuando debería ser al revés.',
  next: 'Mi siguiente paso es pedir ayuda a quien aquí puede mover más que yo. Lo que le haga falta entretanto, dígamelo.',
}

/** What is said when a date moves: the first time, the second and so on. */
export const moves: [MoveLines, ...MoveLines[]] = [
  {
    ...first,
    subject: 'necesito más tiempo del que dije',
    intro: (message) =>
      `Usted espera noticias ${message}, y le van a llegar más tarde de lo que dije. Debe saberlo antes de que pase la fecha, y no después.`,
    unknown: {
      ...first,
      intro: (message) =>
        `Le debo noticias ${message}, y son estas: todavía no tengo una respuesta que pueda firmar con mi nombre.`,
    },
  },
  {
    ...second,
    subject: 'necesito más tiempo otra vez',
    intro: (message) =>
      `Otra vez tengo que mover una fecha que le di ${message}. Si me contesta con dureza, lo entenderé.`,
    unknown: {
      ...second,
      intro: (message) =>
        `Le escribo de nuevo ${message}, y no tengo respuesta para usted. De todas las personas a las que he preguntado, ninguna ha podido darme más que una suposición.`,
    },
  },
  {
    ...third,
    subject: 'tengo que corregirme una vez más',
    intro: (message) =>
      `Me había propuesto no quitarle ninguna fecha más ${message}. Y aun así tengo que hacerlo.`,
    unknown: {
      ...third,
      intro: (message) =>
        `Otra carta mía ${message}, y otra vez sin respuesta. Quienes deberían saberlo no lo saben.`,
    },
  },
  {
    ...fourth,
    subject: 'tampoco cumplo esta fecha',
    intro: (message) => `Aunque ya no quiera ni oírlo: lo que le anuncié ${message} no va a llegar a tiempo.`,
    unknown: {
      ...fourth,
      intro: (message) =>
        `Seguramente se pregunta si ${message} va a llegar algo algún día. Solo puedo decirle que sigo buscando.`,
    },
  },
]

/** What is said when a promise is broken. */
export const breaks: [BreakLines, ...BreakLines[]] = [
  {
    subject: 'le hicimos esperar por segunda vez',
    intro: (message) =>
      `Primero dejamos sin responder lo que nos preguntó ${message}. Después le prometimos arreglarlo, y dejamos pasar también esa fecha.`,
    sorry:
      'Lo siento. Después del primer silencio usted nos dio otra oportunidad, y la contestamos con el segundo. El fallo es nuestro, de nadie más, y no hay nada que lo haga sonar mejor.',
    next: ({ name, title }) =>
      `Me llamo ${name}, ${title}. De esto me ocupo yo, y mi siguiente paso es ponerlo por delante de todo lo que hay en mi mesa.`,
  },
  {
    subject: 'hemos vuelto a faltar a nuestra palabra',
    intro: (message) =>
      `Otra vez hemos faltado a la palabra que le dimos ${message}, y otra vez la culpa es nuestra.`,
    sorry: 'Lo siento. Ya no tiene por qué creerme nada: tiene que verlo.',
    next: () =>
      'Mi siguiente paso es hablar con todas las personas de las que depende, y escribirle lo que salga de ahí.',
  },
  {
    subject: 'tampoco hemos cumplido esta promesa',
    intro: (message) => `Le hemos dejado una vez más sin lo que le prometimos ${message}.`,
    sorry: 'Lo siento. También esto es culpa nuestra, y hace tiempo que sobra.',
    next: () =>
      'Mi siguiente paso es ir con ello a quienes aquí pueden cambiar algo. Lo que entretanto podamos quitarle de encima, dígamelo.',
  },
  {
    subject: 'hemos dejado pasar otra fecha',
    intro: (message) =>
      `La fecha que le dimos ${message} ya pasó, y fuimos nosotros quienes la dejamos pasar.`,
    sorry: 'Lo siento. Algo así no debería tener que leerlo ni una sola vez, y menos viniendo de nosotros.',
    next: () =>
      'Mi siguiente paso es hacer lo prometido antes de prometerle nada más. Si ya encontró su respuesta en otra parte, dígamelo, y no le molesto más.',
  },
]
