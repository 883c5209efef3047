// Spanish: the reminder of a back-up.
import type { Shape } from '../../messages.ts';
import type { backupDue as english } from '../en/backup-due.ts';

export const backupDue: Shape<typeof english> = {
  title: '¿Guardar una copia?',
  why: 'Si este navegador borra sus datos, se pierde lo que usted guarda aquí.',
  go: 'Ir a la copia',
  later: 'Ahora no',
};
