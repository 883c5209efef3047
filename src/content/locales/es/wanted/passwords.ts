// Spanish: the words of passwords.
import type { Shape } from '../../../messages.ts';
import type { passwords as english } from '../../en/wanted/passwords.ts';

export const passwords: Shape<typeof english> = {
  title: 'Claves',
  intro: 'Mejor larga que rara. Esta página nunca pide una clave.',
  make: {
    title: 'Una buena clave',
    lines: [
      'Use 4 o 5 palabras al azar. Que tenga 15 letras o más.',
      'Sin nombres, cumpleaños ni palabras que se relacionen con usted.',
      'Una distinta para cada cuenta.',
      'Deje que una app de claves las cree y las guarde.',
      'Invente la suya. Nunca use un ejemplo que vio.',
    ],
  },
  change: {
    title: 'Cuándo cambiarla',
    lines: [
      'Alguien más la sabe, o puede saberla: cámbiela ya.',
      'Una página le avisa que la robaron: cámbiela ya.',
      'Si no, déjela. No hace falta una nueva cada pocos meses.',
    ],
  },
  more: {
    title: 'Lo que ayuda aún más',
    lines: [
      'Active la verificación en dos pasos en sus cuentas del trabajo.',
      'Bloquee su pantalla. Que se bloquee en 5 minutos o menos.',
      'Nunca mande sus claves en un mensaje.',
      'No la guarde en un aparato prestado.',
    ],
    lock: 'Cómo bloquear mi pantalla',
  },
  wifi: {
    title: 'Wifi',
    lines: [
      'Ponga a su wifi su propia clave.',
      'Para ver a sus pares, use wifi privado, un cable o los datos del teléfono.',
      'En un lugar público, la gente cerca le puede oír.',
    ],
  },
  work: '¿Su trabajo pide más? Entonces siga a su trabajo.',
  source: 'Según NIST, la oficina de normas de EE. UU., agosto de 2025. Antes se pedía mezclar letras y signos.',
};
