// Settings, and what is kept on this device, in Spanish.

import type { Shape } from '../../../messages.ts';
import type { keep as englishKeep, settings as englishSettings } from '../../en/wanted/settings.ts';

export const settings: Shape<typeof englishSettings> = {
  title: 'Ajustes',
  call: 'Mis llamadas',
  length: 'Cuánto dura una llamada',
  look: 'Cómo se ve',
  language: 'Idioma',
  languages: { system: 'Como mi aparato', en: 'English', es: 'Español' },
  theme: 'Colores',
  themes: { system: 'Como mi aparato', light: 'Claro', dark: 'Oscuro' },
  text: 'Tamaño del texto',
  texts: { normal: 'Normal', large: 'Grande', larger: 'Muy grande' },
  app: 'Esta app',
  version: 'Versión {version}',
  keep: 'Lo que guardamos',
  mine: 'Mis sesiones',
  items: 'Lo que se me pregunta',
  places: 'Mis lugares',
  pack: 'Paquete de mi trabajo',
};

export const keep: Shape<typeof englishKeep> = {
  title: 'Lo que guardamos',
  body: [
    'El resultado de sus pruebas, sus respuestas, la hora y sus ajustes. Solo en este aparato.',
    'También los nombres de sus lugares y los puntos que usted escribe. No ponga nombres de personas.',
    'También sus días de trabajo, sus horas y las personas a las que llama.',
    'Al lado va una segunda copia, por si el navegador pierde la primera.',
    'Los resultados son números y códigos cortos. Sin video, sin sonido, sin nombres.',
    'Un código nos dice si un aparato es el mismo de antes. No guardamos su nombre.',
    'También guardamos, en números, qué tan rápido baja su batería.',
    '¿Trajo un archivo? Lo que cambió se guarda dos semanas, para que lo pueda deshacer.',
    'No hay cuenta ni servidor nuestro. La app solo pide a internet sus propios archivos.',
    'Si borra los datos de este sitio en su navegador, se borra todo.',
    'Nunca podemos saber si un cuarto es privado. Eso lo decide usted.',
  ],
  promised: 'Su navegador aceptó guardar todo esto hasta que usted lo borre.',
  notPromised:
    'Su navegador puede borrar todo esto para hacer espacio, o si pasan semanas sin abrirla. Una copia ayuda.',
};
