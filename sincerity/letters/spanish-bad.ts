import type { Letter } from './letter.ts'

/** For tests: Spanish letters that nobody should receive, each with the rules that say so. */
export const spanishBad: readonly Letter[] = [
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 llegó dos semanas tarde'],
    text: `Hola Ana:

Enviamos tarde su paquete PK-5. Lamentamos las molestias ocasionadas. Ya le he devuelto el envío.

Luis Gil`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 llegó dos semanas tarde'],
    text: `Hola Ana:

Enviamos tarde su paquete PK-5. Lo siento si le hemos causado algún problema. Ya le he devuelto el envío.

Luis Gil`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 llegó dos semanas tarde'],
    text: `Hola Ana:

Por causas ajenas a nuestra voluntad enviamos tarde su paquete PK-5. Lo siento. Ya le he devuelto el envío.

Luis Gil`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 llegó dos semanas tarde'],
    text: `Hola Ana:

Sentimos que su paquete PK-5 llegara tarde. La empresa de transporte falló. Ya le he devuelto el envío.

Luis Gil`,
  },
  {
    expected: ['signed-by-person'],
    kind: 'apology',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 llegó dos semanas tarde'],
    text: `Hola Ana:

Enviamos tarde su paquete PK-5. Lo siento. Ya le he devuelto el envío.

Atención al Cliente`,
  },
  {
    expected: ['names-customer'],
    kind: 'apology',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 llegó dos semanas tarde'],
    text: `Estimado cliente:

Enviamos tarde su paquete PK-5. Lo siento. Ya le he devuelto el envío.

Luis Gil`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'update',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 está perdido'],
    text: `Hola Ana:

Seguimos buscando PK-5. Gracias por su paciencia y comprensión. Le escribiré.

Luis Gil`,
  },
  {
    expected: ['no-evasion'],
    kind: 'apology',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 llegó dos semanas tarde'],
    text: `Hola Ana:

Le fallamos con PK-5 y lo siento. Se produjo un error en el almacén. Ya le he devuelto el envío.

Luis Gil`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 llegó dos semanas tarde'],
    text: `Hola Ana:

Enviamos tarde PK-5 y lo siento. Usted puso mal la dirección. Ya le he devuelto el envío.

Luis Gil`,
  },
  {
    expected: ['owns-failure'],
    kind: 'apology',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 llegó dos semanas tarde'],
    text: `Hola Ana:

Siento que su paquete PK-5 haya llegado tarde. Le escribiré pronto.

Luis Gil`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 llegó dos semanas tarde'],
    text: `Hola Ana:

Enviamos tarde PK-5 y lo siento. Según nuestra política no podemos devolver el importe. Le escribiré.

Luis Gil`,
  },
  {
    expected: ['next-step'],
    kind: 'apology',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 llegó dos semanas tarde'],
    text: `Hola Ana:

Enviamos tarde su paquete PK-5. Lo siento mucho.

Luis Gil`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 llegó dos semanas tarde'],
    text: `Hola Ana:

Enviamos tarde PK-5. Le rogamos disculpe las molestias que esto haya podido causarle. Ya le he devuelto el envío.

Luis Gil`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 llegó dos semanas tarde'],
    text: `Hola Ana:

Debido a circunstancias imprevistas enviamos tarde PK-5. Lo siento. Ya le he devuelto el envío.

Luis Gil`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Ana Torres',
    from: 'Luis Gil',
    about: ['PK-5', 'El paquete PK-5 llegó dos semanas tarde'],
    text: `Hola Ana:

Enviamos tarde PK-5. En caso de que esto le haya molestado, le pido disculpas. Ya le he devuelto el envío.

Luis Gil`,
  },
  {
    expected: ['next-step'],
    kind: 'follow-up',
    to: 'Jorge Paz',
    from: 'Inés Vega',
    about: ['S-8', 'El sofá S-8 llegó en otro color'],
    text: `Hola Jorge:

Hace un mes le cambiamos el sofá S-8. Esperamos que esté contento.

Inés Vega`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Rosa Marín',
    from: 'Iván León',
    about: ['V-19', 'La cuota V-19 se cobró dos veces'],
    text: `Hola Rosa:

Te cobramos dos veces V-19. Disculpa las molestias que te hayamos podido ocasionar. El dinero ya está en tu cuenta.

Iván León`,
  },
  {
    expected: ['no-evasion'],
    kind: 'apology',
    to: 'Rosa Marín',
    from: 'Iván León',
    about: ['V-19', 'La cuota V-19 se cobró dos veces'],
    text: `Hola Rosa:

Lo sentimos, fue culpa nuestra. Ha habido un error con la cuota V-19. El dinero ya está en tu cuenta.

Iván León`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Rosa Marín',
    from: 'Iván León',
    about: ['V-19', 'La cuota V-19 se cobró dos veces'],
    text: `Hola Rosa:

Sentimos que la cuota V-19 se cobrara dos veces. Fue un fallo de nuestro proveedor de pagos. El dinero ya está en tu cuenta.

Iván León`,
  },
  {
    expected: ['owns-failure'],
    kind: 'apology',
    to: 'Rosa Marín',
    from: 'Iván León',
    about: ['V-19', 'La cuota V-19 se cobró dos veces'],
    text: `Hola Rosa:

Lamentamos lo sucedido con la cuota V-19. Hemos pedido la devolución y le avisaremos.

Iván León`,
  },
]
