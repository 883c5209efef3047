// Spanish: the words of the person's own usual, and of the quick check.
import type { Shape } from '../../messages.ts';
import type { usual as english } from '../en/usual.ts';

export const usual: Shape<typeof english> = {
  quick: 'Prueba rápida',
  full: 'Prueba completa',
  why: 'Mismos aparatos, mismo lugar, y todo salió bien. Por eso hoy preguntamos menos.',
  findings: {
    'usual.voiceQuieter': {
      says: 'Con este micrófono, su voz se oye mucho más baja que otras veces.',
      next: 'Acérquese o revise el volumen.',
    },
    'usual.roomNoisier': {
      says: 'Hay mucho más ruido en el cuarto que otras veces.',
      next: 'Cierre la ventana o apague lo que zumba.',
    },
    'usual.marginSmaller': {
      says: 'Su voz resalta menos sobre el ruido del cuarto que otras veces.',
      next: 'Acérquese al micrófono.',
    },
    'usual.voiceDuller': {
      says: 'Con este micrófono, su voz suena más opaca que otras veces.',
      next: 'Vea que nada lo tape.',
    },
    'usual.pictureSlower': {
      says: 'Con esta cámara, su imagen va menos fluida que otras veces.',
      next: 'Cierre las apps y pestañas que no usa.',
    },
    'usual.pictureDarker': {
      says: 'Su imagen está mucho más oscura que otras veces.',
      next: 'Ponga una luz delante de usted.',
    },
    'usual.moreBacklit': {
      says: 'Hay mucha más luz detrás de usted que otras veces.',
      next: 'Gire para que la luz quede delante de usted.',
    },
    'usual.pictureSmaller': {
      says: 'Con esta cámara, su imagen tiene menos puntos que otras veces.',
      next: 'Cierre otras apps que usan la cámara.',
    },
    'usual.pictureBlurrier': {
      says: 'Con esta cámara, su imagen se ve menos nítida que otras veces.',
      next: 'Limpie el lente con un paño suave.',
    },
  },
};
