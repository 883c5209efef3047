// Spanish: said in a tab whose data was erased from another one.
import type { Shape } from '../../messages.ts';
import type { erased as english } from '../en/erased.ts';

export const erased: Shape<typeof english> = {
  title: 'Borrado en otra pestaña',
  body: 'Otra pestaña borra todo lo que la app guardaba en este aparato. Mire allí primero: dice cuándo ya no queda nada.',
  anew: 'Empezar de nuevo',
};
