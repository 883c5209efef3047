// Spanish: the words of settings on a phone or computer, step by step. What stands in quotes is what the device says.
import type { Shape } from '../../../messages.ts';
import type { deviceHelp as english } from '../../en/wanted/device-help.ts';

export const deviceHelp: Shape<typeof english> = {
  title: 'Ajustes, paso a paso',
  intro: 'Para su aparato, o para ayudar a su par con el suyo.',
  system: '¿Qué aparato?',
  systems: {
    iphone: 'iPhone',
    android: 'Android',
    windows: 'Windows',
    mac: 'Mac',
    chromebook: 'Chromebook',
  },
  systemNotes: {
    iphone: 'En un iPad es igual. Si está en inglés, busque el dibujo o la palabra parecida.',
    android: 'Cada marca es un poco distinta. Busque una palabra parecida.',
    windows: 'Para Windows 10 y 11. Algunas palabras cambian un poco.',
    mac: 'Para macOS 13 o más nuevo. Antes se llamaba “Preferencias del Sistema”.',
    chromebook: 'Un Chromebook del trabajo o de la escuela puede tener ajustes bloqueados.',
  },
  groups: {
    call: 'Para la llamada',
    traces: 'No dejar rastro en un aparato prestado',
    safe: 'Para cuidarlo',
  },
  topics: {
    volume: {
      title: 'Subir el volumen',
      note: 'Muchas apps tienen su propio volumen. Busque un ícono de altavoz.',
      steps: {
        iphone: [
          'Entre primero a la llamada.',
          'Oprima el botón de volumen de arriba.',
          '¿No se oye? Apague el Bluetooth.',
        ],
        android: [
          'Entre primero a la llamada.',
          'Oprima el botón de volumen de arriba.',
          '¿No se oye? Apague el Bluetooth.',
        ],
        windows: [
          'Elija el altavoz, abajo a la derecha.',
          'Mueva la barra a la derecha.',
          '¿Otro altavoz? Elija la flecha.',
        ],
        mac: [
          'Oprima la tecla de subir volumen.',
          '¿Otro altavoz? “Ajustes del Sistema”, luego “Sonido”.',
          'Elija “Salida”. Elija el correcto.',
        ],
        chromebook: [
          'Oprima la tecla de subir volumen.',
          'O abajo, a la derecha: la hora.',
          'Mueva la barra a la derecha.',
        ],
      },
    },
    location: {
      title: 'Apagar la ubicación de la app de video',
      note: 'Su par le puede decir dónde está. Pregunte al empezar cada llamada.',
      steps: {
        iphone: [
          'Abra “Configuración” o “Ajustes”.',
          'Toque “Privacidad y seguridad”.',
          'Toque “Localización”.',
          'Toque la app de video.',
          'Toque “Nunca”.',
        ],
        android: [
          'Abra “Configuración” o “Ajustes”.',
          'Toque “Ubicación”.',
          'Toque “Permisos de apps”.',
          'Toque la app de video.',
          'Toque “No permitir”.',
        ],
        windows: [
          'Abra “Configuración”.',
          'Elija “Privacidad y seguridad”, luego “Ubicación”.',
          'Busque la app de video. Apáguela.',
        ],
        mac: [
          'Abra “Ajustes del Sistema”.',
          'Elija “Privacidad y seguridad”.',
          'Elija “Localización”.',
          'Busque la app de video. Apáguela.',
        ],
        chromebook: ['Abra la página de la llamada.', 'Elija el ícono junto a la dirección.', 'Apague “Ubicación”.'],
      },
    },
    privateTab: {
      title: 'Abrir una pestaña privada',
      note: 'No borra descargas, marcadores, chats en apps ni la lista de llamadas.',
      steps: {
        iphone: [
          'Mantenga el dedo en “Safari”.',
          'Toque “Nueva pestaña privada”.',
          'Al final, cierre las pestañas privadas.',
        ],
        android: [
          'Abra Chrome.',
          'Toque los tres puntos.',
          'Toque “Nueva pestaña de Incógnito”.',
          'Al final, cierre las pestañas privadas.',
        ],
        windows: [
          'Abra Edge o Chrome.',
          'Oprima juntas: Ctrl, Mayús y N.',
          'En Firefox: Ctrl, Mayús y P.',
          'Al final, cierre esa ventana.',
        ],
        mac: [
          'Abra Safari o Chrome.',
          'Oprima juntas: Comando, Mayús y N.',
          'En Firefox: Comando, Mayús y P.',
          'Al final, cierre esa ventana.',
        ],
        chromebook: [
          'Mejor: salga y use “Navegar como invitado”.',
          'O abra Chrome.',
          'Oprima juntas: Ctrl, Mayús y N.',
          'Al final, cierre esa ventana.',
        ],
      },
    },
    signOut: {
      title: 'Cerrar sesión',
      note: 'No basta con cerrar la app o la pestaña. La sesión puede seguir abierta.',
      steps: {
        iphone: ['Abra la app o la página.', 'Toque su foto, nombre o menú.', 'Vaya abajo. Toque “Cerrar sesión”.'],
        android: ['Abra la app o la página.', 'Toque su foto, nombre o menú.', 'Vaya abajo. Toque “Cerrar sesión”.'],
        windows: ['Abra la app o la página.', 'Elija su foto o nombre.', 'Elija “Cerrar sesión”.'],
        mac: ['Abra la app o la página.', 'Elija su foto o nombre.', 'Elija “Cerrar sesión”.'],
        chromebook: ['Abra la app o la página.', 'Elija su foto o nombre.', 'Elija “Cerrar sesión”.'],
      },
    },
    messages: {
      title: 'Borrar mensajes',
      note: 'La otra persona todavía tiene su copia.',
      steps: {
        iphone: [
          'Abra “Mensajes”.',
          'Deslice la conversación a la izquierda.',
          'Toque la basura.',
          'Lo borrado queda hasta 40 días.',
          'Busque “Eliminados”. Borre también ahí.',
        ],
        android: [
          'Abra “Mensajes”.',
          'Mantenga el dedo sobre la conversación.',
          'Toque la basura.',
          'Toque “Borrar” o “Eliminar”.',
        ],
        windows: ['Abra la app o la página.', 'Haga clic derecho en la conversación.', 'Elija “Eliminar”.'],
        mac: [
          'Abra “Mensajes”.',
          'Haga clic con Control en la conversación.',
          'Elija “Eliminar conversación”.',
          'Busque “Eliminados”. Borre también ahí.',
        ],
        chromebook: [
          'Abra la página donde escribió.',
          'Haga clic derecho en la conversación.',
          'Elija “Borrar” o “Eliminar”.',
        ],
      },
    },
    calls: {
      title: 'Borrar una llamada de la lista',
      note: 'Las apps de video tienen su propia lista. Mire ahí también.',
      steps: {
        iphone: [
          'En “Teléfono”, abra la lista de llamadas.',
          'Deslice la llamada a la izquierda.',
          'Toque “Eliminar” o la basura.',
        ],
        android: [
          'En “Teléfono”, abra la lista de llamadas.',
          'Mantenga el dedo sobre la llamada.',
          'Toque “Borrar” o “Eliminar”.',
        ],
        windows: ['Abra las llamadas de la app.', 'Haga clic derecho en la llamada.', 'Elija “Eliminar” o “Quitar”.'],
        mac: [
          'Abra FaceTime o la app de video.',
          'Haga clic con Control en la llamada.',
          'Elija “Eliminar” o “Quitar”.',
        ],
        chromebook: [
          'Abra las llamadas de la app.',
          'Haga clic derecho en la llamada.',
          'Elija “Eliminar” o “Quitar”.',
        ],
      },
    },
    downloads: {
      title: 'Borrar descargas',
      note: 'Un archivo borrado va primero a la papelera. Vacíe la papelera.',
      steps: {
        iphone: [
          'Abra “Archivos”. Toque “Explorar”.',
          'Toque “Descargas”.',
          'Mantenga el dedo sobre el archivo.',
          'Toque “Eliminar”.',
          'Busque “Eliminados”. Borre también ahí.',
        ],
        android: [
          'Abra “Archivos” o “Mis archivos”.',
          'Toque “Descargas”.',
          'Mantenga el dedo sobre el archivo.',
          'Toque “Eliminar” o la basura.',
          'Abra la papelera y vacíela.',
        ],
        windows: [
          'Abra “Explorador de archivos”, luego “Descargas”.',
          'Elija el archivo. Tecla Supr.',
          'Vacíe la papelera: clic derecho.',
        ],
        mac: [
          'Abra “Finder”. Elija “Descargas”.',
          'Elija el archivo. Comando y Suprimir.',
          'Elija “Finder”, luego “Vaciar papelera”.',
        ],
        chromebook: [
          'Abra “Archivos”. Elija “Descargas”.',
          'Haga clic derecho en el archivo.',
          'Elija “Borrar” o “Mover a papelera”.',
          'Abra la papelera y vacíela.',
        ],
      },
    },
    screenshots: {
      title: 'Borrar capturas de pantalla',
      note: 'Las fotos pueden estar guardadas también en línea. Mire en su app de fotos.',
      steps: {
        iphone: ['Abra “Fotos”. Toque la imagen.', 'Toque la basura.', 'Busque “Eliminados”. Borre también ahí.'],
        android: ['Abra “Fotos” o “Galería”.', 'Toque la imagen y luego la basura.', 'Abra la papelera y vacíela.'],
        windows: [
          'Abra “Explorador de archivos”, luego “Imágenes”.',
          'Abra “Capturas de pantalla”.',
          'Elija la imagen. Tecla Supr.',
          'Vacíe la papelera: clic derecho.',
        ],
        mac: [
          'Mire en el escritorio.',
          'Elija la imagen. Comando y Suprimir.',
          'Elija “Finder”, luego “Vaciar papelera”.',
        ],
        chromebook: [
          'Abra “Archivos”. Mire en “Descargas”.',
          'Haga clic derecho en la imagen.',
          'Elija “Borrar” o “Mover a papelera”.',
          'Abra la papelera y vacíela.',
        ],
      },
    },
    lock: {
      title: 'Bloquear la pantalla',
      note: 'Elija 5 minutos o menos. Así se bloquea aunque se le olvide.',
      steps: {
        iphone: [
          'Abra “Configuración” o “Ajustes”.',
          'Toque “Face ID y código”.',
          'Toque “Activar código”.',
          'Regrese. Toque “Pantalla y brillo”.',
          'Toque “Bloqueo automático”. Elija el tiempo.',
        ],
        android: [
          'Abra “Configuración” o “Ajustes”.',
          'Toque “Seguridad” o “Pantalla de bloqueo”.',
          'Toque “Bloqueo de pantalla”. Elija un PIN.',
          'Regrese. Toque “Pantalla”.',
          'Toque “Tiempo de espera”. Elija el tiempo.',
        ],
        windows: [
          'Para bloquear ya: tecla Windows y L.',
          'Abra “Configuración”. Elija “Cuentas”.',
          '“Opciones de inicio de sesión”: un PIN.',
          'Regrese. “Sistema”, luego “Energía”.',
          'Elija cuándo se apaga la pantalla.',
        ],
        mac: [
          'Para bloquear ya: Control, Comando y Q.',
          '“Ajustes del Sistema”, luego “Pantalla bloqueada”.',
          'Elija cuándo se apaga la pantalla.',
          '“Solicitar contraseña”: elija “Inmediatamente”.',
        ],
        chromebook: [
          'Para bloquear ya: tecla Buscar y L.',
          '“Configuración”, luego “Seguridad y privacidad”.',
          'Elija “Bloqueo de pantalla y acceso”.',
          'Active el bloqueo tras la suspensión.',
        ],
      },
    },
  },
  passwords: 'Claves',
};
