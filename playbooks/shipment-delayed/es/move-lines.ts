import type { BreakLines, MoveLines } from '../../turning.ts'
import type { Signatory } from '../../words.ts'

/** What is said when a date moves: the first time, the second and so on. */
export const moves: [MoveLines, ...MoveLines[]] = [
  {
    subject: 'tengo que mover la fecha que le di',
    intro: (order) => `Tengo que retirar algo que le dije sobre ${order}.`,
    why: 'Ya no creo que pueda cumplirlo, y usted debe saberlo por mí antes de que pase la fecha, y no después.',
    sorry:
      'Lo siento. Ya le habíamos fallado una vez, volvía a tener una fecha en la que apoyarse, y también esa se la quito. En la nueva he dejado más margen.',
    next: 'Mi siguiente paso es comprobarlo yo cada día hasta que esté hecho. Si la nueva fecha no le sirve, conteste a este mensaje y buscamos otra solución.',
    unknown: {
      intro: (order) => `Le debo noticias sobre ${order}, y ojalá las tuviera mejores.`,
      why: 'Este es ese mensaje, y no trae ninguna fecha: nadie me ha dado una de la que pueda responder.',
      sorry:
        'Lo siento. Usted necesita una fecha con la que hacer planes, y no tengo ninguna que darle. Sé que no es fácil leerlo. Una suposición mía solo serviría para fallarle otra vez.',
      next: 'Mi siguiente paso es volver a preguntar cada día hasta que alguien lo sepa. Si esperar no le sirve, conteste a este mensaje y buscamos otra salida.',
    },
  },
  {
    subject: 'la fecha vuelve a moverse',
    intro: (order) =>
      `Ya le escribí una vez que la fecha para ${order} tenía que moverse. Tiene que moverse de nuevo, y sé cómo suena.`,
    why: 'No se va a cumplir, y se lo digo mientras todavía puede cambiar sus planes.',
    sorry:
      'Lo siento. Usted ha hecho planes más de una vez con una fecha mía, y ninguna se ha cumplido. Prefiero que se moleste conmigo al leer esto a que espere en vano cuando llegue el día.',
    next: 'Mi siguiente paso es revisar la nueva fecha día tras día. Si así no puede ser, basta con que me escriba una línea y hablamos de otra cosa.',
    unknown: {
      intro: (order) => `Otra vez le escribo por ${order} sin lo que usted más necesita.`,
      why: 'Le escribo, como le dije; pero de todas las personas a las que he preguntado, ninguna conoce un día que yo pueda darle.',
      sorry: 'Lo siento. De principio a fin el fallo es nuestro, y es usted quien sigue sin respuesta.',
      next: 'Si ya se ha cansado de esperar noticias mías, dígamelo en una línea: prefiero entonces que hablemos de lo que necesita en su lugar.',
    },
  },
  {
    subject: 'tengo que corregirme otra vez',
    intro: (order) => `Esperaba no tener que escribirle más cartas como esta sobre ${order}. Y aquí va una.`,
    why: 'Tal como están las cosas, no lo conseguimos, y no quiero que usted siga contando con ello hasta el final.',
    sorry:
      'Lo siento. Cada fecha que movemos le da trabajo a usted, y cada vez el fallo ha sido nuestro y no suyo.',
    next: 'Mi siguiente paso es ocuparme de que esta sí se cumpla. Si prefiere otra cosa, escríbame, y hago lo que usted me diga.',
    unknown: {
      intro: (order) => `Le escribo de nuevo por ${order}, y de nuevo sin nada en la mano.`,
      why: 'Aquí me tiene, y no hay más que esto: quienes deberían saberlo no han podido darme nada seguro.',
      sorry:
        'Lo siento: le tenemos demasiado tiempo en la incertidumbre. En su lugar, tampoco yo querría esperar más.',
      next: 'Mi siguiente paso es buscar una salida que no dependa de eso. Si usted ya piensa en alguna, escríbamela.',
    },
  },
  {
    subject: 'tampoco puedo cumplir esta fecha',
    intro: (order) => `Esta es una carta más sobre ${order} en la que cae una fecha.`,
    why: 'No veo ya cómo llegar a ella, y por eso se lo digo cuanto antes.',
    sorry:
      'Lo siento. Usted se organiza según lo que le escribimos, y cada vez le damos motivos para arrepentirse. El fallo es nuestro.',
    next: 'Mi siguiente paso es pedir ayuda a quien aquí puede mover más que yo. Si hay algo que le sirva más que esperar, dígamelo.',
    unknown: {
      intro: (order) => `Se preguntará si alguien llegará a darle un día para ${order}.`,
      why: 'He vuelto a preguntar, y otra vez no me han dicho nada que pueda darle como promesa.',
      sorry: 'Lo siento. Tiene derecho a una fecha clara, y si no la tiene, el fallo es nuestro.',
      next: 'Mi siguiente paso es llevarlo a quienes pueden decidirlo, y no solo a quienes lo conocen. Si prefiere cancelarlo, dígamelo, y así lo hacemos.',
    },
  },
]

/** What is said when a promise is broken. */
export const breaks: [BreakLines, ...BreakLines[]] = [
  {
    subject: 'hemos roto la promesa que le hicimos',
    intro: (order) =>
      `Primero nos retrasamos con ${order}. Después le hicimos una promesa, y tampoco la cumplimos.`,
    sorry:
      'Lo siento. El primer fallo le costó tiempo. Con este hemos faltado a nuestra palabra, y eso es peor. No tengo ninguna excusa que ofrecerle.',
    next: ({ name, title }: Signatory) =>
      `Me llamo ${name}, ${title}, y de aquí en adelante respondo de lo que le escribo. Mi siguiente paso es comprobarlo yo cada día, y tendrá noticias mías hasta que esté cumplido.`,
  },
  {
    subject: 'hemos vuelto a faltar a nuestra palabra',
    intro: (order) =>
      `Le escribí que habíamos faltado a nuestra palabra con ${order}. Ahora lo hemos hecho otra vez.`,
    sorry:
      'Lo siento. Ya no queda nada en mis palabras que le haga creer en las siguientes; eso solo pueden lograrlo nuestros hechos.',
    next: () =>
      'Por eso no lo dejo en otras manos: lo compruebo yo, cada día. Si prefiere no esperar más, basta con una línea y buscamos con usted otra solución.',
  },
  {
    subject: 'tampoco hemos cumplido esta promesa',
    intro: (order) => `Le hemos dejado esperando en vano por ${order} una vez más.`,
    sorry: 'Lo siento, y no espero que a estas alturas le diga mucho.',
    next: () =>
      'Mi siguiente paso es ir con esto a quienes aquí pueden cambiarlo, y quedarme con ellos hasta que lo hagan. Lo que entretanto podamos quitarle de encima, dígamelo.',
  },
  {
    subject: 'hemos dejado pasar otra fecha',
    intro: (order) =>
      `La fecha que le dimos para ${order} ya pasó, y fuimos nosotros quienes la dejamos pasar.`,
    sorry: 'Lo siento. Algo así no debería tener que leerlo ni una sola vez.',
    next: () =>
      'Mi siguiente paso es hacer lo prometido antes de prometerle nada más. Lo que usted decida entretanto, sobre el pedido o sobre nosotros, lo cumplo.',
  },
]
