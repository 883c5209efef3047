// Spanish: the words of the guide's first page and its search.
import type { Shape } from '../../../messages.ts';
import type { guide as english } from '../../en/wanted/guide.ts';

export const guide: Shape<typeof english> = {
  title: 'Guía',
  search: 'Buscar en la guía',
  searchHint: 'Pruebe con “Zoom”, “audífonos” o “teléfono prestado”.',
  found: '{count} resultados para “{query}”',
  foundOne: '1 resultado para “{query}”',
  nothing: 'No hay nada para “{query}”.',
  nothingHint: 'Pruebe con una palabra corta.',
  kinds: { page: 'Página', app: 'App de video', item: 'En su lista', handout: 'Para su par' },
  groups: {
    apps: 'Apps de video',
    peer: 'Para su par',
    call: 'En la llamada',
    day: 'Su trabajo',
    device: 'Su aparato',
  },
  appsHint: 'Cómo conectarse, qué activar y qué cuidar.',
  pages: {
    choose: { name: '¿Qué app conviene?', hint: 'Responda cinco preguntas y vea una lista.' },
    compare: { name: 'Comparar las apps', hint: 'Lado a lado: cuenta, costo, privacidad.' },
    avoid: { name: 'Apps que no conviene usar', hint: 'Y cinco preguntas para una app nueva.' },
    rules: { name: 'Por qué importan las reglas', hint: 'Datos claros sobre privacidad y video.' },
    'peer-help': { name: 'Ayuda para mi par', hint: 'Una página para mandar, imprimir o mostrar.' },
    icons: { name: 'Los íconos de una llamada', hint: 'Qué hace cada uno y cómo cambiar el volumen.' },
    'eye-contact': { name: 'Contacto visual', hint: 'A qué distancia sentarse de la pantalla.' },
    routine: { name: 'Mi día de trabajo', hint: 'Bloques, descansos y un archivo de calendario.' },
    hours: { name: 'Horario y límites', hint: 'Una frase clara para sus pares.' },
    apart: { name: 'Sentirse lejos de la gente', hint: 'A quién llamar y dónde ver a otros.' },
    'device-help': { name: 'Ajustes, paso a paso', hint: 'Volumen, bloqueo y cómo limpiar un aparato.' },
    passwords: { name: 'Claves', hint: 'Claves largas y dónde guardarlas.' },
  },
};
