import { type Phrase, phrases, unless } from '../../phrase.ts'

/** Words that promise more than anybody can keep. */
export const overPromising: Phrase[] = [
  ...unless(
    // What is meant to be so, or asked for, is not promised.
    /\b(?:para que|de que no|a fin de|ojala|espero|esperamos|quiero|queremos|puedo prometer|podemos prometer)\b/,
    phrases(
      'Nadie puede prometer eso, y a quien acaban de fallarle lo sabe.',
      'Diga lo que cambia: "Desde esta semana, dos personas revisan cada paquete antes de que salga."',
      '(?:no|nunca|jamas) (?:se |le |les |te |os )?(?:volvera|volveran|va a volver) a (?:ocurrir|pasar|suceder|repetirse|repetir|fallar)',
      '(?:no|nunca|jamas) (?:se (?:repetira|repetiran|va a repetir)|volveremos a fallar*)',
      '(?:no|nunca) ~4 (?:nunca|jamas) mas',
      'nunca mas ~3 (?:pasara|ocurrira|sucedera|volvera)',
      '(?:garantizo|garantizamos) ~1 (?:que|su|tu|la|el|al)',
      '(?:cien|100|ciento) por (?:cien|ciento)',
      'con (?:total|absoluta|toda) (?:seguridad|certeza)',
    ),
  ),
  ...phrases(
    'Promete mucho, y nada por lo que se le pueda pedir cuentas.',
    'Diga qué hace ahora y para cuándo sabrá más: "He pedido al almacén que mire en todas las estanterías."',
    '(?:todo lo|cuanto) (?:posible|(?:que )?(?:este|esta) (?:en|a) ~2 (?:mano|manos|alcance)|humanamente posible)',
    'cueste lo que cueste',
    'pase lo que pase',
  ),
]
