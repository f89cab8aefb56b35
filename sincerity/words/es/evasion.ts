import { type Phrase, phrases } from '../../phrase.ts'

const mishap =
  '(?:errores|error|fallos?|problemas?|incidencias?|incidentes?|retrasos?|confusion|confusiones|malentendidos?|equivocacion|equivocaciones|contratiempos?|averias?|descuidos?|imprevistos?)'

/** Nobody did it. */
export const evasion: Phrase[] = phrases(
  'Dice que algo ocurrió, como si nadie lo hubiera hecho.',
  'Ponga delante quién fue: "Cometimos un error", "Olvidé enviarlo".',
  `(?:se (?:produjo|produjeron|ha producido|han producido|cometio|cometieron|ha cometido|han cometido|dio|presento|presentaron|detecto|detectaron|ha detectado|han detectado|registro)|hubo|ha habido|hubieron|ocurrio|ocurrieron|surgio|surgieron|ha surgido|han surgido|existio) ~4 ${mishap}`,
  `${mishap} ~3 (?:se (?:produjo|produjeron|cometio|cometieron|ha producido|han producido)|ocurrio|ocurrieron|surgio|surgieron|fue cometido|fueron cometidos)`,
  '(?:algo|las cosas|todo|esto) (?:salio|fue|salieron|fueron|ha salido|han salido|ha ido) ~1 mal',
  '(?:los )?errores (?:pasan|ocurren|suceden)',
)

/** What happened, without who did it. */
export const passive: Phrase[] = phrases(
  'Dice lo que le ocurrió al cliente, y en ninguna parte quién lo hizo.',
  'Ponga delante quién fue: "Enviamos su pedido con una semana de retraso."',
  'se (?:retraso|perdio|extravio|dano|rompio|cancelo|ha retrasado|ha perdido|ha extraviado|ha danado|ha cancelado|olvido|ha olvidado)',
  '(?:fue|fueron|ha sido|han sido) ~2 (?:retrasad|perdid|extraviad|danad|cancelad|enviad|entregad|olvidad|cobrad|afectad)[oa]s?',
)
