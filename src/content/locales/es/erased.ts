// Spanish: said in a tab whose data was erased from another one.
import type { Shape } from '../../messages.ts';
import type { erased as english } from '../en/erased.ts';

export const erased: Shape<typeof english> = {
  title: 'Borrado en otra pestaña',
  body: 'Todo lo que la app guardaba en este aparato se borró desde otra pestaña. Desde ahora no se guarda nada.',
  anew: 'Empezar de nuevo',
};
