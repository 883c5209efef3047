// Spanish: the words of eye contact.
import type { Shape } from '../../../messages.ts';
import type { eyeContact as english } from '../../en/wanted/eye-contact.ts';

export const eyeContact: Shape<typeof english> = {
  title: 'Mirarse a los ojos',
  intro: 'Si usted mira el lente, su par siente que le mira a los ojos.',
  helper: {
    title: '¿A qué distancia me siento?',
    question: '¿A qué distancia está el lente de la cara de su par en la pantalla?',
    less: 'Menos',
    more: 'Más',
    cm: '{count} cm',
    inch: '{count} pulgadas',
    inchOne: '1 pulgada',
    unit: 'Medir en',
    units: { cm: 'Centímetros', inch: 'Pulgadas' },
    result: 'Siéntese a {distance} o más.',
    seats: {
      anywhere: 'Es menos que el largo de un brazo. Donde se sienta ahora está bien.',
      arm: 'Es más o menos el largo de un brazo. Un buen lugar.',
      tooFar: 'Es lejos. Suba la ventana de la llamada hasta el lente y mida otra vez.',
    },
    picture: 'De lado: usted está a {distance} de la pantalla. La cara está {height} debajo del lente.',
    pictureKey: 'La franja clara es el largo de un brazo.',
    why: 'Hasta 7 grados entre el lente y la cara, se siente como una mirada a los ojos.',
  },
  tips: {
    title: 'Lo que ayuda',
    lines: [
      'Mire el lente cuando habla.',
      'Ponga la ventana de la llamada justo debajo del lente. Hágala pequeña.',
      'Ponga el lente a la altura de sus ojos.',
      'Siéntese a un brazo de distancia.',
      'En un teléfono: apóyelo en algo. El lente va arriba.',
    ],
  },
  rest: {
    title: 'Cuando el video cansa',
    lines: [
      'Oculte su propia imagen. Su par le sigue viendo.',
      'Mire a otro lado de vez en cuando. También se hace cara a cara.',
      'Apague el video unos minutos. Solo hablen.',
      'Puede decir: “Hoy el video me cuesta”. Hablen de eso.',
      'Los formularios y las notas pueden esperar al final.',
    ],
  },
};
