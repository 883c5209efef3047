// Spanish: the words of the camera check.
import type { Shape } from '../../../messages.ts';
import type { camera as english } from '../../en/checks/camera.ts';

export const camera: Shape<typeof english> = {
  step: {
    name: 'Cámara',
    title: 'Su cámara',
    before:
      'Se abre su cámara y vemos la imagen unos segundos. Su navegador puede pedir también el micrófono. No se guarda nada.',
    open: 'Abrir la cámara',
  },
  findings: {
    'camera.clear': { says: 'Su par puede verle bien.' },
    'camera.noFrames': {
      says: 'La cámara está abierta, pero no llega la imagen.',
      next: 'Cierre otras apps que usan la cámara. Luego repita la prueba. En un iPhone, pruebe con Safari.',
    },
    'camera.frozen': {
      says: 'La imagen no se mueve.',
      next: 'Desconecte la cámara o cierre otras apps de video. Luego repita la prueba.',
    },
    'camera.black': {
      says: 'La imagen está en negro.',
      next: 'Abra la tapa de su cámara. Luego repita la prueba. ¿Sin tapa? En un iPhone, pruebe con Safari.',
    },
    'camera.covered': {
      says: 'Vemos un solo color.',
      next: '¿Hay algo sobre el lente? Límpielo y repita la prueba.',
    },
    'camera.muted': {
      says: 'Su aparato no deja pasar la imagen.',
      next: 'Busque un botón o una tecla de la cámara. Luego repita la prueba.',
    },
    'camera.otherDevice': {
      says: 'La cámara que eligió no está. Esta es otra.',
      next: 'Conecte la suya, o elija una aquí abajo.',
    },
    'camera.small': {
      says: 'La imagen es pequeña: {widthPixels} por {heightPixels} puntos.',
      next: 'Así sirve. Otra cámara puede dar más detalle.',
    },
    'camera.tooSmall': {
      says: 'La imagen es muy pequeña: {widthPixels} por {heightPixels} puntos.',
      next: 'Elija otra cámara si la tiene.',
    },
    'camera.slow': {
      says: 'La imagen va un poco lenta: {frameRateFps} cuadros por segundo.',
      next: 'Más luz o menos apps abiertas pueden ayudar.',
    },
    'camera.tooSlow': {
      says: 'La imagen va muy lenta: {frameRateFps} cuadros por segundo.',
      next: 'Cierre otras apps y ponga más luz. Luego repita la prueba.',
    },
    'camera.dark': { says: 'Toda la imagen está oscura.', next: 'Ponga una luz delante de usted.' },
    'camera.backlit': {
      says: 'Hay mucha luz detrás de usted.',
      next: 'Gire para que la ventana quede delante o a un lado.',
    },
    'camera.backlitMuch': {
      says: 'La luz detrás de usted es muy fuerte.',
      next: 'Gire para que la ventana quede delante, o cierre la cortina.',
    },
    'camera.hotSpot': {
      says: 'Se ve una lámpara o una ventana en la imagen.',
      next: 'Muévase para que no se vea.',
    },
    'camera.blown': { says: 'La luz delante de usted es muy fuerte.', next: 'Aleje un poco la lámpara.' },
    'camera.uneven': { says: 'Un lado queda en sombra. Está bien si le gusta así.' },
    'camera.flicker': { says: 'La luz de la imagen parpadea.', next: 'Pruebe con otra lámpara o con más luz del día.' },
    'camera.shaky': { says: 'La imagen tiembla.', next: 'Apoye su aparato en algo que no se mueva.' },
    'camera.noFace': { says: 'No vimos una cara. Está bien si usted se ve bien.' },
    'camera.moveCloser': { says: 'Usted se ve lejos.', next: 'Acérquese un poco.' },
    'camera.moveBack': { says: 'Usted está muy cerca.', next: 'Aléjese un poco.' },
    'camera.moveLeft': { says: 'Usted está a un lado de la imagen.', next: 'Muévase un poco a su izquierda.' },
    'camera.moveRight': { says: 'Usted está a un lado de la imagen.', next: 'Muévase un poco a su derecha.' },
    'camera.moreHeadroom': { says: 'No se ve la parte de arriba de su cabeza.', next: 'Suba un poco la cámara.' },
    'camera.lessHeadroom': {
      says: 'Hay mucho espacio sobre su cabeza.',
      next: 'Baje un poco la cámara, o siéntese más alto.',
    },
    'camera.eyesHigh': { says: 'Sus ojos están muy arriba en la imagen.', next: 'Suba un poco la cámara.' },
    'camera.eyesLow': { says: 'Sus ojos están muy abajo en la imagen.', next: 'Baje un poco la cámara.' },
    'camera.cameraBelow': {
      says: 'Parece que la cámara le ve desde abajo.',
      next: 'Póngala más alto, a la altura de sus ojos.',
    },
    'camera.cameraAbove': {
      says: 'Parece que la cámara le ve desde arriba.',
      next: 'Póngala más bajo, a la altura de sus ojos.',
    },
    'camera.twoFaces': {
      says: 'Puede haber otra cara en la imagen.',
      next: 'Mire a su alrededor. Un póster también cuenta.',
    },
    'camera.asBefore': { says: 'La imagen es como la que usted aprobó.' },
    'camera.notSeen': {
      says: 'Usted dijo que su par todavía no le ve bien.',
      next: 'Muévase o cambie la luz. Luego repita la prueba.',
    },
    'camera.notAnswered': {
      says: 'La cámara funciona. Nadie ha mirado la imagen todavía.',
      next: 'Pida a alguien que mire, o repita la prueba.',
    },
  },
  figures: {
    'camera.width': 'Ancho de la imagen',
    'camera.height': 'Alto de la imagen',
    'camera.frameRate': 'Cuadros que llegaron',
    'camera.centreLight': 'Luz en el centro (0 a 255)',
    'camera.surroundLight': 'Luz alrededor (0 a 255)',
    'camera.backlightRatio': 'Alrededor, frente al centro',
    'camera.sharpness': 'Nitidez',
    'camera.shift': 'Temblor, en parte del ancho',
    'camera.faceHeight': 'Alto de su cara',
    'camera.headroom': 'Espacio sobre su cabeza',
    'camera.eyeLine': 'Sus ojos, desde arriba',
    'camera.change': 'Cambio de un cuadro a otro',
  },
  live: {
    faceHelp: 'Ayuda para quedar en el centro',
    faceHelpHint: 'Baja 230 kB una sola vez. Su imagen no sale de este aparato.',
    faceLoading: 'Cargando la ayuda para quedar bien…',
    faceMissing: 'No se pudo cargar la ayuda para quedar bien. Lo demás funciona.',
    settling: 'Viendo su imagen…',
    question: '¿Su par le puede ver bien la cara?',
    yes: 'Sí',
    notYet: 'Todavía no',
    unsure: 'No puedo ver la imagen',
    picture: 'Su imagen, como la ve su par. No está en espejo.',
    lightLabel: 'Luz',
    lightLow: 'Fondo oscuro',
    lightGood: 'Bien',
    lightHigh: 'Fondo claro',
    lightSays: {
      low: 'Hay menos luz detrás de usted que en su cara.',
      good: 'La luz está bien.',
      high: 'Hay más luz detrás de usted que en su cara.',
    },
  },
};
