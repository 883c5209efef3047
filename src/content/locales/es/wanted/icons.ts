// Spanish: the words of the icons of a call.
import type { Shape } from '../../../messages.ts';
import type { icons as english } from '../../en/wanted/icons.ts';

export const icons: Shape<typeof english> = {
  title: 'Los íconos de una llamada',
  intro: 'Cada app los dibuja un poco distinto. Estas son las formas que más verá.',
  groups: {
    heard: 'Para que le vean y le oigan',
    hear: 'Para oír y leer',
    share: 'Para mostrar y escribir',
    leave: 'Más cosas, y la salida',
  },
  names: {
    camera: 'Cámara',
    cameraOff: 'Cámara apagada',
    flip: 'Girar la cámara',
    microphone: 'Micrófono',
    microphoneOff: 'En silencio',
    speaker: 'Altavoz',
    speakerOff: 'Sin sonido',
    captions: 'Subtítulos',
    screen: 'Compartir pantalla',
    chat: 'Chat',
    hand: 'Levantar la mano',
    people: 'Personas en la llamada',
    record: 'Grabar',
    settings: 'Ajustes',
    more: 'Más',
    leave: 'Salir',
  },
  says: {
    camera: 'Su video está activo. Tóquelo para apagarlo.',
    cameraOff: 'Con una raya: no le ven. Toque para encender el video.',
    flip: 'En un teléfono: pasa de la cámara de adelante a la de atrás.',
    microphone: 'Le pueden oír. Tóquelo para callar su micrófono.',
    microphoneOff: 'Con una raya: no le oyen. Toque para hablar.',
    speaker: 'Qué tan fuerte suena la llamada, y por dónde sale el sonido.',
    speakerOff: 'Usted no oye nada. Tóquelo y suba el volumen.',
    captions: 'Muestra por escrito lo que se dice. No todas las apps lo tienen.',
    screen: 'Muestra su pantalla a su par. Elija una ventana, no todo.',
    chat: 'Para escribirse en la llamada. Algunas apps guardan lo que escribe.',
    hand: 'Dice “quiero hablar” en un grupo.',
    people: 'Quién está en la llamada. Mírelo al empezar.',
    record: 'Alguien puede guardar esta llamada. Acuerde con su par que nadie graba.',
    settings: 'Para elegir la cámara, el micrófono y el altavoz.',
    more: 'Aquí está lo que no cupo en la barra.',
    leave: 'Termina la llamada para usted. Muchas veces es rojo.',
  },
  hidden: {
    title: '¿No ve los íconos?',
    text: 'Toque una vez el centro de la pantalla. En una computadora, mueva el ratón.',
  },
  try: {
    title: 'Pruébelos',
    text: 'Una llamada no se rompe. Toque cada ícono en una llamada de práctica.',
  },
  volume: 'Cómo subir el volumen en mi aparato',
};
