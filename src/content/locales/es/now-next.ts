// Spanish: the words of the card on Today that says what is on now and what is next.
import type { Shape } from '../../messages.ts';
import type { nowNext as english } from '../en/now-next.ts';

export const nowNext: Shape<typeof english> = {
  title: 'Mi día de trabajo',
  now: 'Ahora',
  left: 'Quedan {length}',
  next: 'Después',
  at: '{time}',
  tomorrow: 'mañana, {time}',
  on: '{day}, {time}',
  nothingNow: 'No hay nada en su plan ahora.',
  start: 'Empezar mi día de trabajo',
  session: 'Empezar la lista de la sesión',
  close: 'Cerrar mi día',
  open: 'Ver mi día de trabajo',
};
