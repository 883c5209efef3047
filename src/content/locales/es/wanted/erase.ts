// Spanish: erasing everything.

import type { Shape } from '../../../messages.ts';
import type { erase as english } from '../../en/wanted/erase.ts';

export const erase: Shape<typeof english> = {
  title: 'Borrar todo',
  intro: 'Esto quita todo lo que la app guarda en este aparato. Otros aparatos guardan lo suyo.',
  goes: 'Qué se borra',
  going: [
    'Sus pruebas, sus sesiones y sus respuestas.',
    'Sus lugares, sus propios puntos y el paquete de su trabajo.',
    'Sus días de trabajo, sus horas y sus ajustes.',
    'La segunda copia de todo eso.',
    'Los archivos de la app. Vuelven cuando la abre con internet.',
  ],
  stays: 'Qué se queda',
  staying: [
    'Los archivos que usted sacó de la app, como una copia.',
    'El ícono en su pantalla de inicio. Quítelo como cualquier otra app.',
    'El permiso del navegador para usar la cámara y el micrófono. Se quita en sus ajustes.',
  ],
  backup: 'Guardar antes una copia',
  backupHint: 'Con una copia puede recuperar todo más tarde.',
  ask: 'Quiero borrar todo',
  sure: '¿Borrar todo ahora?',
  sureBody: 'La app no puede deshacer esto. Solo una copia lo recupera.',
  offline: 'No tiene internet. Después de esto, la app solo se abre cuando vuelva a tenerlo.',
  yes: 'Sí, borrar todo',
  no: 'No, conservar todo',
  now: 'Borrando todo',
  nowBody: 'Esto tarda unos segundos. Deje esta página abierta.',
  held: 'Otra pestaña o ventana todavía usa sus datos. Ciérrela y esto sigue solo.',
  gone: 'Todo está borrado',
  goneBody: 'Miramos otra vez: aquí no queda nada de la app.',
  isGone: '{trace}: no queda nada',
  isLeft: '{trace}: todavía queda algo',
  traces: {
    database: 'Sus datos',
    files: 'La segunda copia',
    worker: 'Lo que abre la app sin internet',
    caches: 'Los archivos de la app',
    notes: 'Notas pequeñas de la app',
  },
  anew: 'Empezar de nuevo',
  left: 'Todavía no se borró todo',
  leftBody: 'Miramos otra vez, y una parte todavía está aquí.',
  again: 'Intentar otra vez',
  byHand: 'También puede hacerlo usted: en los ajustes de su navegador, borre los datos de este sitio.',
};
