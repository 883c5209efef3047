// Spanish: the words of the microphone check.
import type { Shape } from '../../../messages.ts';
import type { microphone as english } from '../../en/checks/microphone.ts';

export const microphone: Shape<typeof english> = {
  step: {
    name: 'Micrófono',
    title: 'Su micrófono',
    before: 'Se abre su micrófono. Oímos 2 segundos de silencio y luego su voz. No se guarda nada.',
    open: 'Abrir el micrófono',
  },
  findings: {
    'mic.clear': { says: 'Su voz se oye bien y su cuarto está en silencio.' },
    'mic.quiet': { says: 'Su voz se oye un poco baja.', next: 'Acérquese al micrófono o súbale el volumen.' },
    'mic.tooQuiet': {
      says: 'Su voz se oye muy baja. No se le entiende.',
      next: 'Acérquese o elija otro micrófono. Luego repita la prueba.',
    },
    'mic.loud': { says: 'Su voz se oye muy fuerte.', next: 'Aléjese un poco o baje el volumen del micrófono.' },
    'mic.someNoise': {
      says: 'Hay algo de ruido en su cuarto.',
      next: 'Cierre la ventana o apague el ventilador, si puede.',
    },
    'mic.noisy': {
      says: 'Hay mucho ruido en su cuarto.',
      next: 'Vea qué zumba o qué suena, y apáguelo. Luego repita la prueba.',
    },
    'mic.lowMargin': {
      says: 'Su voz se oye apenas más que el ruido del cuarto.',
      next: 'Acérquese al micrófono.',
    },
    'mic.noMargin': {
      says: 'Su voz se pierde en el ruido del cuarto.',
      next: 'Acérquese o busque un lugar más tranquilo. Luego repita la prueba.',
    },
    'mic.clipping': {
      says: 'Cuando habla fuerte, su voz suena áspera.',
      next: 'Aléjese un poco o baje el volumen del micrófono.',
    },
    'mic.clippingMuch': {
      says: 'Su voz suena áspera. El volumen del micrófono está muy alto.',
      next: 'Baje el volumen del micrófono. Luego repita la prueba.',
    },
    'mic.silent': {
      says: 'El micrófono está abierto, pero no manda nada de sonido.',
      next: 'Busque un botón de silencio o elija otro micrófono. Luego repita la prueba.',
    },
    'mic.muted': {
      says: 'Su aparato puso el micrófono en silencio.',
      next: 'Busque un botón o una tecla de silencio. Luego repita la prueba.',
    },
    'mic.otherDevice': {
      says: 'El micrófono que eligió no está. Este es otro.',
      next: 'Conecte el suyo, o elija uno aquí abajo.',
    },
    'mic.noSpeech': {
      says: 'Oímos su cuarto, pero no a usted.',
      next: 'Repita la prueba y diga unas palabras, o dé unos golpecitos al micrófono.',
    },
    'mic.talkedEarly': {
      says: 'Hubo sonido mientras oíamos el silencio del cuarto.',
      next: 'Repita la prueba. No haga ruido los primeros 2 segundos.',
    },
    'mic.suspended': {
      says: 'Su navegador paró el sonido y no pudimos oír.',
      next: 'Repita la prueba y no salga de esta página.',
    },
    'mic.gaps': {
      says: 'Parte del sonido se perdió en este aparato.',
      next: 'Cierre otras apps. Luego repita la prueba.',
    },
    'mic.processed': { says: 'Su navegador cambia el sonido. Por eso estos números no son exactos.' },
    'mic.hum': { says: 'Se oye un zumbido de la corriente.', next: 'Aleje el cable o el cargador, si puede.' },
    'mic.dropOuts': {
      says: 'Su voz tuvo cortes breves.',
      next: 'Cierre otras apps. Si su micrófono no tiene cable, acérquelo.',
    },
    'mic.dropOutsMany': {
      says: 'Su voz tuvo tantos cortes que se pierden palabras.',
      next: 'Cierre otras apps o use un micrófono con cable. Luego repita la prueba.',
    },
    'mic.narrow': {
      says: 'Su voz suena como en un teléfono viejo. Unos audífonos en modo de llamada hacen eso.',
      next: 'Así sirve. Un micrófono con cable suena mejor.',
    },
    'mic.voices': {
      says: 'Quizás oímos voces o una tele mientras usted no hablaba.',
      next: 'Mire quién está cerca. Cierre la puerta si puede.',
    },
  },
  figures: {
    'mic.speechLevel': 'Su voz',
    'mic.noiseFloor': 'Su cuarto',
    'mic.speechOverNoise': 'Voz sobre el cuarto',
    'mic.peak': 'Momento más fuerte',
    'mic.clipped': 'Sonido recortado',
    'mic.activeSeconds': 'Tiempo en que se oyó su voz',
    'mic.lost': 'Sonido que se perdió',
    'mic.hum': 'Zumbido de la corriente',
    'mic.dropOuts': 'Cortes en su voz',
    'mic.upper': 'Sonido más agudo que pasó',
    'mic.offset': 'Desvío del micrófono',
    'mic.rate': 'Muestras por segundo',
    'mic.echo': 'El navegador quita el eco',
    'mic.suppression': 'El navegador quita el ruido',
    'mic.gain': 'El navegador ajusta el volumen',
  },
  live: {
    settling: 'Abriendo su micrófono…',
    quiet: 'No haga ruido por 2 segundos.',
    quietHint: 'Oímos su cuarto.',
    speech: 'Ahora diga: “Hola, aquí estoy para escuchar.”',
    speechHint: 'Sirve cualquier sonido: hable, tararee o dé golpecitos.',
    level: 'Nivel de sonido',
    tooQuiet: 'Bajo',
    good: 'Bien',
    tooLoud: 'Fuerte',
    says: { quiet: 'Nivel de sonido bajo', good: 'Nivel de sonido bueno', loud: 'Nivel de sonido fuerte' },
  },
};
