// Spanish: the words of being far from people.
import type { Shape } from '../../../messages.ts';
import type { apart as english } from '../../en/wanted/apart.ts';

export const apart: Shape<typeof english> = {
  title: 'Cuando la gente se siente lejos',
  intro: 'Muchas personas que trabajan en casa se sienten así. Es común, y no es culpa suya.',
  now: {
    title: 'Ahora mismo',
    lines: [
      'Tome un descanso. Póngase de pie y beba agua.',
      'Llame a una de sus personas de apoyo.',
      'O salga afuera unos minutos.',
    ],
  },
  supports: {
    title: 'Mis personas de apoyo',
    intro: 'Personas a las que puede llamar. Se guardan solo en este aparato.',
    none: 'Aún no hay nadie. Agregue a alguien con quien le gusta hablar.',
    list: 'Sus personas de apoyo',
    call: 'Llamar: {name}',
    noPhone: 'Sin número',
    add: 'Agregar a alguien',
    addTitle: 'Agregar a alguien',
    name: '¿Quién es?',
    nameHint: 'Basta con “mi hermana”. No ponga nombres de pares, por favor.',
    phone: 'Número de teléfono',
    phoneHint: 'Opcional. Así se llama con un toque.',
    save: 'Guardar',
    saving: 'Guardando…',
    cancel: 'Cancelar',
    edit: 'Cambiar',
    editOf: 'Cambiar: {name}',
    remove: 'Quitar',
    removeOf: 'Quitar: {name}',
    saved: '{name}: guardado.',
    removed: '{name}: ya no está.',
    restored: '{name}: está de vuelta.',
    undo: 'Deshacer',
    undoOf: 'Deshacer: {item}',
    full: 'Ya tiene {limit}. Quite a alguien para agregar a otra persona.',
  },
  problems: {
    empty: 'Escriba un nombre, o “mi hermana”.',
    tooLong: 'Use {limit} letras o menos.',
    phone: 'No parece un número de teléfono. Use números y espacios.',
    full: 'Ya tiene {limit}. Quite a alguien para agregar a otra persona.',
  },
  team: {
    title: 'Siga cerca de su equipo',
    lines: [
      'Pida a su equipo contacto regular.',
      'Fije una hora cada semana para hablar con alguien del trabajo.',
      'Tengan una reunión de equipo, aunque sea corta.',
      'Hable con quien le supervisa. Le puede ayudar.',
      'Con su equipo, encienda el video si quiere. Ver caras ayuda.',
    ],
    routine: 'Ponerlo en mi día de trabajo',
  },
  meetings: {
    title: 'Conozca a otras personas que dan apoyo',
    text: 'Montana’s Peer Network tiene reuniones cada mes. Unas son para el apoyo entre pares, otras para mentoría.',
    look: 'Las fechas cambian. En su página están las próximas.',
    link: 'mtpeernetwork.org',
    leaves: 'abre su página, en inglés',
  },
};
