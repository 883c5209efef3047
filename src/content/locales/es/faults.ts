// Spanish: the words for everything a browser or a system can refuse. What happened, why, and what to do now.
import { causeOf, usualSteps } from '../../../core/faults/causes.ts';
import type { FaultWords } from '../en/faults.ts';

export const faults: FaultWords = {
  rows: causeOf,
  usualSteps,
  // With its article, which the sentences cannot know; so no sentence puts “de” or “a” before it, or begins with it.
  devices: {
    camera: { device: 'la cámara', Device: 'Cámara' },
    microphone: { device: 'el micrófono', Device: 'Micrófono' },
    speaker: { device: 'el altavoz', Device: 'Altavoz' },
    power: { device: 'la batería', Device: 'Batería' },
    connection: { device: 'la conexión', Device: 'Conexión' },
  },
  causes: {
    notSecure: {
      title: 'Esta página no está en una dirección segura',
      why: 'Los navegadores solo dejan usar {device} en páginas que empiezan con https.',
    },
    inAppBrowser: {
      title: 'Este navegador no puede usar {device}',
      why: 'Es común en navegadores viejos y en páginas que se abren dentro de otra app.',
    },
    framePolicy: {
      title: 'Esta página está dentro de otra página',
      why: 'La página de afuera no deja usar {device}. Es común.',
    },
    appMistake: {
      title: 'Aquí nos equivocamos nosotros',
      why: 'Es cosa de nuestra app. Con {device} puede estar todo bien.',
    },
    cutShort: {
      title: 'La prueba se cortó',
      why: 'Puede pasar cuando una página o un aparato tiene mucho que hacer. La próxima vez suele salir bien.',
    },
    siteBlocked: {
      title: 'Su navegador bloqueó {device}',
      why: 'Es común. Basta haber tocado “Bloquear” una vez, y usted lo puede cambiar.',
    },
    promptDismissed: {
      title: 'Se cerró la pregunta de su navegador',
      why: 'Es común. No podemos usar {device} hasta que usted elija “Permitir”.',
    },
    promptOpen: {
      title: 'Su navegador le hace una pregunta',
      why: 'Está a la espera de su respuesta. Un iPhone puede preguntar cada vez.',
    },
    systemBlocked: {
      title: 'Los ajustes de su aparato bloquean {device}',
      why: 'Es común. Su navegador también pide el permiso de su aparato.',
    },
    blockedOrInUse: {
      title: 'No se abrió {device}',
      why: 'Quizás otra app lo usa, o Windows lo bloquea. Las dos cosas son comunes.',
    },
    permissionWithdrawn: {
      title: 'Se apagó {device} para esta página',
      why: 'Se quitó el permiso durante la prueba.',
    },
    seeResult: {
      title: 'La prueba misma dice más',
      why: 'Su resultado dice qué se vio y qué ayuda.',
    },
    noDevice: {
      title: 'No encontramos {device}',
      why: 'Puede estar sin conectar, sin encender o con la tapa puesta. Es común.',
    },
    otherDeviceMissing: {
      title: 'La cámara y el micrófono no se abrieron juntos',
      why: 'Uno de los dos no apareció. Cada uno se puede probar solo.',
    },
    savedDeviceGone: {
      title: 'No está aquí {device} que usted eligió antes',
      why: 'Es común después de cambiar un cable o unos audífonos.',
    },
    deviceInUse: {
      title: 'Algo más está usando {device}',
      why: 'Quizás es otra app u otra pestaña. Es común.',
    },
    slowStart: {
      title: 'Tardó mucho en abrirse {device}',
      why: 'Puede pasar con un cable flojo o una computadora con mucho que hacer.',
    },
    noAnswer: {
      title: 'Todavía no responde {device}',
      why: 'A veces un navegador se traba. Ayuda empezar de nuevo.',
    },
    interrupted: {
      title: 'Algo puso en pausa {device}',
      why: 'Lo puede hacer una llamada u otra app. Es común en los teléfonos.',
    },
    tapNeeded: {
      title: 'Su navegador está a la espera de un toque',
      why: 'Muchos navegadores solo ponen sonido o video después de un toque. El modo de ahorro de batería también hace eso.',
    },
    unplugged: {
      title: 'Se desconectó {device}',
      why: 'Pasa con un cable flojo o unos audífonos sin carga.',
    },
    muted: {
      title: 'No llega sonido ni imagen desde {device}',
      why: 'Quizás está en silencio por una tecla o un botón. Es común.',
    },
    noPicture: {
      title: 'Todavía no llega la imagen',
      why: 'La cámara se abrió, pero no manda nada. La próxima vez suele salir bien.',
    },
    pageHidden: {
      title: 'La prueba paró cuando usted salió de la página',
      why: 'Apagamos {device} cuando usted no puede ver esta página.',
    },
    noOutputChoice: {
      title: 'El altavoz se elige fuera de esta página',
      why: 'Este navegador usa la salida de sonido de su aparato. Es común.',
    },
    batteryHidden: {
      title: 'No podemos ver su batería',
      why: 'Muchos navegadores la esconden, y algunas computadoras no tienen. Es común.',
    },
    screenMaySleep: {
      title: 'Su pantalla se puede apagar',
      why: 'El navegador no puede dejarla encendida ahora. La prueba sigue igual.',
    },
  },
  steps: {
    useHttps: ['Toque la dirección web.', 'Haga que empiece con https://', 'Ábrala otra vez.'],
    openInSafari: ['Copie la dirección web de esta página.', 'Abra Safari y péguela.'],
    openInChrome: ['Copie la dirección web de esta página.', 'Abra Chrome y péguela.'],
    openInNewest: [
      'Actualice su navegador o use otro.',
      'Chrome, Edge, Firefox y Safari funcionan bien.',
      'Abra esta página ahí.',
    ],
    ownTab: ['Copie la dirección web de esta página.', 'Abra una pestaña nueva y péguela.'],
    reload: ['Repita la prueba.', '¿Sigue igual? Vuelva a cargar esta página.'],
    restart: ['Cierre su navegador por completo.', 'Ábralo y repita la prueba.', '¿Sigue igual? Reinicie su aparato.'],
    passOnCode: ['Vuelva a cargar esta página y repita la prueba.', '¿Sigue igual? Pase este código: {code}.'],
    siteAny: [
      'Abra el ícono junto a la dirección web.',
      'Busque los permisos o la configuración del sitio.',
      'Permita {device}.',
      'Vuelva a cargar esta página.',
    ],
    siteChrome: [
      'Haga clic en el ícono a la izquierda de la dirección.',
      'Active “{Device}” o elija “Permitir”.',
      'Vuelva a cargar esta página.',
    ],
    siteEdge: [
      'Haga clic en el candado a la izquierda de la dirección.',
      'Abra los permisos para este sitio.',
      'En “{Device}”, elija “Permitir”.',
      'Vuelva a cargar esta página.',
    ],
    siteAndroid: [
      'Toque el ícono a la izquierda de la dirección.',
      'Toque “Permisos”.',
      'Active “{Device}”.',
      'Vuelva a cargar esta página.',
    ],
    siteFirefox: [
      'Junto a la dirección, haga clic en el ícono que muestra {device}.',
      'Haga clic en la X junto a “Bloqueado”.',
      'Vuelva a cargar, repita la prueba y elija “Permitir”.',
    ],
    siteFirefoxAndroid: [
      'Toque el candado junto a la dirección.',
      'Ponga “{Device}” en “Permitido”.',
      'Vuelva a cargar esta página.',
    ],
    siteSafariMac: [
      'Abra el menú Safari, arriba.',
      'Elija la configuración para este sitio web.',
      'En “{Device}”, elija “Permitir”.',
      'Vuelva a cargar esta página.',
    ],
    siteSafariIos: [
      'Toque el menú de la página, junto a la dirección.',
      'Abra la configuración del sitio web.',
      'En “{Device}”, elija “Permitir”.',
      '¿No está ahí? Abra Ajustes o Configuración y busque Safari.',
    ],
    siteInstalled: ['Abra esta página en su navegador.', 'Ahí, permita {device}.', 'Vuelva y repita la prueba.'],
    siteInstalledIos: [
      'Cierre esta app por completo.',
      'Ábrala otra vez y toque “Permitir”.',
      '¿Sigue igual? Abra Ajustes o Configuración y busque Safari.',
      'En “{Device}”, elija “Preguntar”.',
    ],
    systemAny: [
      'Abra los ajustes de privacidad de su sistema.',
      'Permita que su navegador use {device}.',
      'Cierre su navegador y ábralo otra vez.',
    ],
    systemWindows: [
      'Abra Configuración y luego “Privacidad y seguridad”.',
      'Elija “{Device}” y active el acceso.',
      'Active el acceso también para las apps de escritorio.',
      'Cierre su navegador y ábralo otra vez.',
    ],
    systemMac: [
      'Abra Configuración del Sistema y luego “Privacidad y seguridad”.',
      'Elija “{Device}”.',
      'Active su navegador.',
      'Cierre su navegador y ábralo otra vez.',
    ],
    systemAndroid: [
      'Abra Ajustes o Configuración, la lista de apps y luego su navegador.',
      'Toque “Permisos” y luego “{Device}”.',
      'Elija permitirlo.',
      'Vuelva y repita la prueba.',
    ],
    systemIos: [
      'Abra Ajustes o Configuración y luego “Privacidad y seguridad”.',
      'Toque “{Device}”.',
      'Active su navegador.',
      'Vuelva y repita la prueba.',
    ],
    systemChromeos: [
      'Abra Configuración y luego “Privacidad y seguridad”.',
      'Deje que las apps usen {device}.',
      'Vuelva y repita la prueba.',
    ],
    askAgain: [
      'Repita la prueba.',
      'Elija “Permitir” cuando le pregunte.',
      '¿No le pregunta? Vuelva a cargar esta página.',
    ],
    answerPrompt: ['Busque la pregunta de su navegador.', 'Elija “Permitir”.'],
    freeAny: ['Cierre Zoom, Teams y otras llamadas.', 'Cierre otras pestañas que usan {device}.', 'Repita la prueba.'],
    freeWindows: [
      'Cierre Zoom, Teams y otras llamadas.',
      'Abra Configuración y luego “Privacidad y seguridad”.',
      'Elija “{Device}” y active el acceso.',
      'Repita la prueba.',
    ],
    freePhone: [
      'Termine toda llamada.',
      'Cierre otras apps que usan {device}.',
      'Espere un momento y repita la prueba.',
    ],
    plugIn: ['Desconecte {device} y vuelva a conectar.', 'Busque un botón, una tecla o una tapa.', 'Repita la prueba.'],
    chooseOther: ['Conecte {device} otra vez, o elija otra opción.', 'Repita la prueba.'],
    tap: ['Toque “Repetir la prueba”.', '¿Sigue igual? Apague el modo de ahorro de batería.'],
    unmute: [
      'Busque una tecla o un botón de silencio.',
      'Revise el botón de sus audífonos.',
      'O elija otra opción, si la hay.',
    ],
    systemOutput: ['Abra los ajustes de sonido de su aparato.', 'Elija ahí el altavoz o los audífonos.'],
    lookAtBattery: ['Mire usted el símbolo de la batería.', 'Conecte el cargador si puede.'],
    sleepLater: [
      'Toque la pantalla de vez en cuando.',
      'O alargue el tiempo antes del bloqueo automático o de que se apague la pantalla.',
    ],
  },
};
