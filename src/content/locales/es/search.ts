// Spanish: the search for the microphone that hears the person.
import type { Shape } from '../../messages.ts';
import type { search as english } from '../en/search.ts';

export const search: Shape<typeof english> = {
  title: 'Quizás otro micrófono sí le oye',
  intro: 'Podemos probar cada micrófono por 3 segundos mientras usted habla. No se guarda nada.',
  start: 'Probar mis otros micrófonos',
  talk: 'Hable ahora',
  trying: 'Escuchamos con {name} ({n} de {all})',
  stop: 'Parar',
  found: 'Le oímos con {name}.',
  use: 'Usar este micrófono',
  goOn: 'Probar el siguiente',
  none: 'Ninguno le oyó.',
  noneNext:
    'Busque un botón o una tecla de silencio. Revise los ajustes de sonido de su aparato. Luego pruebe otra vez.',
  unnamed: 'Micrófono {n}',
};
