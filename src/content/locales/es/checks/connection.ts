// Spanish: the words of the connection check.
import type { Shape } from '../../../messages.ts';
import type { connection as english } from '../../en/checks/connection.ts';

/** There are no figures in English: the compiler takes anything for `{}`, so here it is told that there is nothing. */
type Words = Shape<typeof english> & { readonly figures: Readonly<Record<string, never>> };

export const connection: Words = {
  step: {
    name: 'Conexión',
    title: 'Su conexión',
    before: 'Vemos si su aparato tiene internet. No mandamos nada.',
    open: 'Ver mi conexión',
  },
  findings: {
    'connection.offline': {
      says: 'Su aparato no tiene internet.',
      next: 'Active el wifi o los datos del teléfono. Tenga un número de teléfono como respaldo.',
    },
    'connection.private': { says: 'Usted tiene internet, en una red propia.' },
    'connection.public': {
      says: 'Usted tiene internet, en una red que comparte con otros.',
      next: 'Use los datos de su teléfono si puede.',
    },
    'connection.unknown': {
      says: 'Usted tiene internet. No sabemos de quién es la red.',
      next: 'Use wifi privado, un cable o los datos del teléfono.',
    },
  },
  figures: {},
  live: {
    question: '¿Cómo se conecta?',
    hint: 'Ninguna página puede ver de quién es el wifi. Por eso le preguntamos.',
    private: 'Wifi privado, un cable o los datos del teléfono',
    public: 'Wifi público o compartido',
    unsure: 'No lo sé',
  },
};
