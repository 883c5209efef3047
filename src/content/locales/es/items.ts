// Spanish: the words of the checklist. Each item says one fact, why it is there and, where it helps, how.
import type { ExpiryCode, GroupId } from '../../../core/checklist/item.ts';
import type { ItemId } from '../../checklist.ts';
import type { CardTexts, ExpiryText, ItemText } from '../../messages.ts';

export const items: Readonly<Record<ItemId, ItemText>> = {
  'EQ-01': {
    text: 'Mi cámara funciona. Me puedo ver.',
    why: 'Sin cámara, su par no puede verle.',
    how: ['Quite la tapa del lente.', 'Cierre otras apps que la usan.'],
  },
  'EQ-02': {
    text: 'Mi cara se ve bien.',
    why: 'Su cara le muestra a su par que usted escucha.',
    how: ['Póngase de cara a una ventana.', 'O ponga una lámpara detrás de la pantalla.'],
  },
  'EQ-03': {
    text: 'Mi cara está en el cuadro, con un poco de espacio arriba.',
    why: 'Su par debe ver toda su cara.',
    how: ['Siéntese un poco más atrás.', 'Incline la pantalla hasta que quede bien.'],
  },
  'EQ-04': {
    text: 'Mi micrófono funciona.',
    why: 'Sin micrófono, su par no puede oírle.',
    how: ['Vea que no esté en silencio.', 'Elija el correcto en la lista.'],
  },
  'EQ-05': {
    text: 'Mi voz se oye clara. Mi cuarto está en silencio.',
    why: 'Con ruido, a su par le cuesta seguirle.',
    how: ['Apague la tele y los ventiladores.', 'Cierre la ventana.', 'Siéntese más cerca del micrófono.'],
  },
  'EQ-06': {
    text: 'Oigo el sonido de prueba.',
    why: 'Así también va a oír a su par.',
    how: ['Suba el volumen.', 'Vea que no esté en silencio.'],
  },
  'EQ-07': {
    text: 'Mis audífonos funcionan para oír y hablar.',
    why: 'El sonido y su voz deben pasar por ellos.',
    how: ['Desconéctelos y vuelva a conectarlos.', 'Elíjalos en la lista para oír y hablar.'],
  },
  'EQ-08': {
    text: 'Mi aparato tiene carga para toda la llamada.',
    why: 'La llamada no debe acabarse con la batería.',
    how: ['Conecte su cargador.'],
  },
  'EQ-09': {
    text: 'Tengo internet.',
    why: 'Una llamada lo necesita. Esta app no.',
    how: ['Siéntese cerca del aparato de wifi.', 'O conecte un cable.', 'Pida que nadie más vea videos.'],
  },

  'SP-01': {
    text: 'Mi puerta está cerrada.',
    why: 'Lo que su par le cuenta debe quedarse en el cuarto.',
    how: ['Cierre también las ventanas.'],
  },
  'SP-02': {
    text: 'Nadie cerca puede oírnos ni ver mi pantalla.',
    why: 'Su par le cuenta cosas que son solo para usted.',
    how: ['Voltee la pantalla para que no dé a la puerta.', 'Cambie de lugar si hay alguien cerca.'],
  },
  'SP-03': {
    text: 'La gente aquí sabe que trabajo y que no debe entrar.',
    why: 'Así nadie entra por descuido.',
    how: ['Diga a qué hora termina.', 'Ponga el letrero para la puerta.'],
  },
  'SP-04': {
    text: 'Tengo puestos los audífonos.',
    why: 'Así nadie cerca puede oír a su par.',
    how: ['Conéctelos o enciéndalos.', 'Elíjalos en su app de video.'],
  },
  'SP-05': {
    text: 'Los altavoces inteligentes y cámaras de casa están apagados o fuera del cuarto.',
    why: 'Pueden oír o ver cuando usted no piensa en eso.',
    how: ['Desconéctelos.', 'O llévelos a otro cuarto.'],
  },
  'SP-06': {
    text: 'La grabación está apagada. Ninguna IA toma notas.',
    why: 'Nadie debe guardar lo que dice su par, salvo que usted y su par lo acepten.',
    how: ['Apague las notas de IA en su app.', 'Saque de la llamada a todo bot de notas.'],
  },
  'SP-07': {
    text: 'Uso wifi privado, un cable o los datos de mi teléfono.',
    why: 'En un lugar público, además, otros pueden oírle.',
    how: ['Use su teléfono como punto de acceso.'],
  },
  'SP-08': {
    text: 'Si hace falta, hay un ventilador o ruido blanco afuera de mi puerta.',
    why: 'Un sonido suave allá afuera cubre sus voces.',
  },

  'SB-01': {
    text: 'Mi fondo es sencillo y ordenado.',
    why: 'Así su par le mira a usted, no a su cuarto.',
    how: ['Quite lo que hay detrás de usted.', 'O siéntese con una pared lisa detrás.'],
  },
  'SB-02': {
    text: 'Nada detrás de mí puede herir u ofender.',
    why: 'Hay cosas que traen malos recuerdos. Usted sabe mejor qué quitar.',
    how: [
      'Busque señales de alcohol o drogas.',
      'Busque armas o arte violento.',
      'Busque cosas de política o de fe, y chistes.',
    ],
  },
  'SB-03': {
    text: 'No se ven nombres, cartas, notas ni fotos de otras personas.',
    why: 'Su par no debe saber de otras personas por su cuarto.',
    how: ['Ponga los papeles boca abajo.', 'Quite las fotos de la vista.'],
  },
  'SB-04': {
    text: 'La luz me da en la cara. No hay una ventana brillante detrás.',
    why: 'Su cara le muestra a su par que usted escucha.',
    how: [
      'Póngase de cara a la ventana.',
      'O ponga una lámpara detrás de la pantalla.',
      'Cierre las persianas detrás de usted.',
    ],
  },
  'SB-05': {
    text: 'Mi cámara está a la altura de mis ojos.',
    why: 'Así se miran de igual a igual.',
    how: ['Ponga libros debajo de su computadora.', 'Ponga su teléfono en un soporte.'],
  },
  'SB-06': {
    text: 'Mi teléfono está en un soporte y no se mueve.',
    why: 'Una imagen quieta se mira sin esfuerzo.',
    how: ['¿No hay soporte? Apóyelo en unos libros.'],
  },
  'SB-07': {
    text: 'El lente de mi cámara está limpio.',
    why: 'Con una mancha, una buena cámara se ve mal.',
    how: ['Límpielo con un paño suave.'],
  },

  'SD-01': {
    text: 'Los avisos y sonidos están apagados.',
    why: 'Un aviso puede mostrar cosas privadas y romper el momento.',
    how: ['Active “No molestar”.'],
  },
  'SD-02': {
    text: 'Cerré las apps y pestañas que no uso.',
    why: 'La llamada va mejor y su mente queda libre.',
  },
  'SD-03': {
    text: 'Los archivos y mensajes privados no se ven.',
    why: 'Su par no debe ver nada de otros pares.',
  },
  'SD-04': {
    text: 'Lo que voy a mostrar está abierto en su propia ventana.',
    why: 'Así muestra esto y nada más.',
    how: ['Comparta la ventana, no toda la pantalla.'],
  },
  'SD-05': {
    text: 'La sala de espera o la clave está activada.',
    why: 'Así nadie más puede entrar a su charla.',
    how: ['Use un enlace nuevo para cada par.'],
  },
  'SD-06': {
    text: 'Mandé el enlace y la clave de forma privada.',
    why: 'Quien tiene el enlace puede tratar de entrar.',
    how: ['Mándelo solo a su par.'],
  },
  'SD-07': {
    text: 'Mi teléfono está cerca, cargado y en silencio. Es mi respaldo.',
    why: 'Si se corta la llamada, aún puede hablar con su par.',
  },
  'SD-08': {
    text: 'Mi nombre en la pantalla es correcto.',
    why: 'Su par debe ver el nombre con el que le conoce.',
  },

  'SF-01': {
    text: 'Tengo un número para volver a llamar a mi par.',
    why: 'Si se corta la llamada, usted puede llamar.',
    how: ['Guárdelo en los archivos de su trabajo.', 'Esta app no lo guarda.'],
  },
  'SF-02': {
    text: 'Voy a preguntar dónde está mi par ahora.',
    why: 'Si su par necesita ayuda, usted puede decir adónde ir.',
  },
  'SF-03': {
    text: 'Tengo los números de ayuda del lugar donde está mi par.',
    why: 'El 911 le comunica con ayuda cerca de usted, no cerca de su par.',
    how: [
      'Busque los números de policía y bomberos.',
      'Busque el equipo de crisis del lugar.',
      'Guárdelos en los archivos de su trabajo.',
    ],
  },
  'SF-04': {
    text: 'Mi par y yo sabemos qué hacer si se corta la llamada.',
    why: 'Con un plan, nadie se preocupa si se corta.',
    how: ['Acuerden quién llama a quién.', 'Acuerden cuánto esperar.'],
  },
  'SF-05': {
    text: 'Voy a preguntar si mi par puede hablar con libertad.',
    why: 'Quizás hay alguien más con su par.',
  },
  'SF-06': {
    text: 'Sé cómo llamar hoy a quien me supervisa.',
    why: 'No tiene que pasar un momento difícil sin compañía.',
  },
  'SF-07': {
    text: 'Sé qué hora es donde está mi par.',
    why: 'El reloj de su par puede marcar otra hora que el suyo.',
  },
  'SF-08': {
    text: 'Mi par no está manejando.',
    why: 'Hablar y manejar no van juntos.',
  },

  'SM-01': {
    text: 'Tomé un descanso corto y un poco de agua.',
    why: 'Se escucha mejor después de un descanso.',
  },
  'SM-02': {
    text: 'Siento calma y puedo escuchar.',
    why: 'Cómo se siente usted también importa. Está bien decir “Todavía no”.',
    how: ['Respire despacio por un minuto.', 'Llame a alguien que le apoya.', 'O cambie la hora de la sesión.'],
  },
  'SM-03': {
    text: 'Mi par guía. Yo escucho primero.',
    why: 'Su par sabe mejor qué necesita de usted.',
  },
  'SM-04': {
    text: 'Los formularios y los datos van al final.',
    why: 'La confianza nace de hablar, no de los formularios.',
  },
  'SM-05': {
    text: 'Sé a qué hora termino.',
    why: 'Así saben cuánto tiempo tienen.',
    how: ['Vea si su app tiene un límite.'],
  },
  'SM-06': {
    text: 'Ya me vestí para trabajar.',
    why: 'Le ayuda a sentir que el trabajo ya empezó.',
    how: ['La ropa lisa se ve mejor en pantalla.'],
  },
  'SM-07': {
    text: 'Tengo agua y pañuelos cerca.',
    why: 'Puede quedarse con su par en un momento difícil.',
  },
  'SM-08': {
    text: 'Niñas, niños y mascotas tienen quien los cuide.',
    why: 'Su mente queda libre para su par.',
  },

  'DY-01': {
    text: 'Hice mi prueba de equipo.',
    why: 'Un vistazo ahora evita prisas antes de la llamada.',
  },
  'DY-02': {
    text: 'Revisé mi plan de hoy.',
    why: 'Sabe qué sigue y cuándo puede descansar.',
  },
  'DY-03': {
    text: 'Terminé mis notas de cada sesión.',
    why: 'Es fácil escribirlas cuando aún recuerda todo.',
  },
  'DY-04': {
    text: 'Cerré sesión en las apps del trabajo.',
    why: 'Así nadie más puede abrir su trabajo.',
  },
  'DY-05': {
    text: 'Terminó mi día de trabajo. Mi tiempo es mío.',
    why: 'Con tiempo para usted, puede estar ahí para otras personas.',
  },

  'PP-01': {
    text: 'Mi aparato y mis apps están al día.',
    why: 'Así nada se actualiza justo antes de una llamada.',
    how: ['Hágalo el día antes.'],
  },
  'PP-02': {
    text: 'Mi aparato se bloquea con PIN, clave, cara o huella.',
    why: 'Si se pierde, nadie puede ver lo que tiene.',
    how: ['Abra Configuración o Ajustes.', 'Busque “Pantalla de bloqueo”.'],
  },
  'PP-03': {
    text: 'Mi aparato se bloquea solo en 5 minutos o menos.',
    why: 'Se le puede olvidar.',
    how: ['Abra Configuración o Ajustes.', 'Busque “Pantalla” o “Pantalla de bloqueo”.'],
  },
  'PP-04': {
    text: 'Mi wifi tiene su propia clave.',
    why: 'Sin clave, puede usarlo quien esté cerca.',
  },
  'PP-05': {
    text: 'Revisé los ajustes de privacidad de mi app de video.',
    why: 'Usted decide qué muestra la app de usted.',
    how: ['Vea quién sabe que usted está en línea.', 'Apague la ubicación para la app.'],
  },
  'PP-06': {
    text: 'Nadie más sabe mis claves del trabajo.',
    why: 'Su trabajo sigue siendo suyo.',
    how: ['¿Alguien sabe una? Cámbiela ahora.', 'Use 4 o 5 palabras al azar.'],
  },
  'PP-07': {
    text: 'La verificación en dos pasos está activada en mis cuentas del trabajo.',
    why: 'Así, una clave robada no basta para entrar.',
  },
  'PP-08': {
    text: 'Borré archivos viejos sobre mis pares que ya no necesito.',
    why: 'Lo que ya no está no puede caer en malas manos.',
    how: ['Siga las reglas de archivo de su trabajo.', 'Busque en descargas y en fotos.'],
  },

  'PB-01': {
    text: 'Mis pares saben mi horario.',
    why: 'Saben cuándo contesta, y usted puede descansar.',
  },
  'PB-02': {
    text: 'Mis pares saben qué hacer fuera de mi horario.',
    why: 'Así tienen ayuda cuando usted no trabaja.',
    how: ['Pueden llamar o mandar texto al 988.'],
  },
  'PB-03': {
    text: 'Hablé con quien me supervisa.',
    why: 'Puede ayudarle cuando usted no sabe qué hacer.',
  },
  'PB-04': {
    text: 'Uso un número o una cuenta del trabajo, no los míos.',
    why: 'Así su trabajo y su vida van aparte.',
  },

  'PW-01': {
    text: 'Fui a una reunión de quienes damos apoyo entre pares.',
    why: 'Ahí la gente sabe cómo es este trabajo.',
  },
  'PW-02': {
    text: 'Me reuní con mi mentor o mentora.',
    why: 'Ayuda hablar con alguien que tiene más años en esto.',
  },
  'PW-03': {
    text: 'Le pedí a mi equipo hablar con regularidad.',
    why: 'Muchas personas que trabajan en casa se sienten lejos del resto.',
  },
  'PW-04': {
    text: 'Hablé con alguien de mi trabajo esta semana.',
    why: 'Una charla corta le acerca a su equipo.',
  },

  'PO-01': {
    text: 'Mi trabajo aprobó esta app.',
    why: 'Su trabajo sabe en qué apps confía.',
    how: ['¿Tiene dudas? Pregunte en su trabajo.'],
  },
  'PO-02': {
    text: 'Mi trabajo tiene un acuerdo de privacidad firmado para esta app.',
    why: 'El acuerdo dice cómo debe cuidar la app los datos privados.',
    how: ['¿Tiene dudas? Pregunte en su trabajo.'],
  },
  'PO-03': {
    text: 'Hice una llamada de práctica.',
    why: 'Así conoce los botones antes de que su par le necesite.',
    how: ['Llame a alguien de su trabajo.'],
  },
  'PO-04': {
    text: 'Practiqué cómo compartir mi pantalla.',
    why: 'Así muestra lo que quiere y nada más.',
    how: ['Elija una sola ventana.', 'Pare y empiece dos veces.'],
  },
  'PO-05': {
    text: 'Mi par aceptó que nos veamos por video y conoce los riesgos.',
    why: 'Es su decisión. Puede parar cuando quiera.',
  },
  'PO-06': {
    text: 'Pregunté si el aparato es suyo o prestado.',
    why: 'Uno prestado puede guardar rastros de la llamada.',
    how: ['¿Prestado? Pregunte otra vez en cada sesión.'],
  },
  'PO-07': {
    text: 'Pregunté si está bien mandar cosas a ese aparato.',
    why: 'Otra persona puede ver lo que usted manda.',
  },
  'PO-08': {
    text: 'Escribimos un plan de seguridad para las llamadas.',
    why: 'Así saben qué hacer si algo se pone difícil.',
    how: ['Guárdelo en los archivos de su trabajo.', 'Esta app no lo guarda.'],
  },
  'PO-09': {
    text: 'Pregunté qué le sirve más: video, teléfono, texto, subtítulos o idioma.',
    why: 'Lo que le va bien a una persona puede no servirle a otra.',
  },
};

export const groups: Readonly<Record<GroupId, string>> = {
  equipment: 'Equipo',
  privacy: 'Privacidad',
  background: 'Fondo y luz',
  device: 'Aparato y app',
  safety: 'Seguridad',
  self: 'Yo',
  dayStart: 'Inicio de mi día',
  dayEnd: 'Fin de mi día',
  protect: 'Cuidar lo privado',
  boundaries: 'Límites',
  support: 'Mi propio apoyo',
  app: 'Mi app de video',
  newPeer: 'Un par nuevo',
};

/** How long an answer holds: said beside it, and chosen from for an own item. */
const holds: Readonly<Record<ExpiryCode, string>> = {
  session: 'hasta que termine la sesión, máximo 4 horas',
  day: 'hasta la medianoche, máximo 12 horas',
  '7d': 'por 7 días',
  '30d': 'por 30 días',
  '90d': 'por 90 días',
  '365d': 'por un año',
  '90d:unused': 'por 90 días desde que usó la app por última vez',
  once: 'hasta que usted lo cambie',
  'change:device': 'hasta que cambien sus aparatos',
  'change:place': 'hasta que usted cambie de lugar',
  'change:platform': 'hasta que usted cambie de app de video',
};

export const expiry: ExpiryText = {
  holds,
  // “a las” would not fit one o’clock.
  holdsUntil: 'hasta: {time}',
  doesNotApply: 'Volvemos a preguntar en 90 días.',
  dueSoon: 'Vence pronto',
  because: {
    never: 'Aún no se ha preguntado',
    notYet: 'Usted dijo “Todavía no”',
    clock: 'El reloj de este aparato se atrasó',
    session: 'Se pregunta en cada sesión',
    day: 'Se pregunta cada día',
    '7d': 'Ya pasaron 7 días',
    '30d': 'Ya pasaron 30 días',
    '90d': 'Ya pasaron 90 días',
    '365d': 'Ya pasó un año',
    '90d:unused': 'Lleva 90 días sin usar esta app',
    once: 'Se pregunta una vez',
    'change:device': 'Sus aparatos cambiaron',
    'change:place': 'Está en otro lugar',
    'change:platform': 'Cambió la app de video o lo que sabemos de ella',
  },
};

/** The last screen, and the numbers to call. */
export const cards: CardTexts = {
  firstMinute: {
    title: 'En el primer minuto',
    lines: {
      hello: 'Salude. Digan sus nombres.',
      hearAndSee: '“¿Me oye y me ve bien?”',
      'SF-02': '“¿Dónde está usted ahora?”',
      'SF-05': '“¿Puede hablar con libertad? ¿Hay alguien con usted?”',
      'SF-08': '“¿Ya estacionó, o no está manejando?”',
      private: '“No estoy grabando. Aquí nadie nos escucha.”',
      'SF-04': '“Si se corta, le llamo al número que tengo.”',
      videoOkay: '“¿Le parece bien seguir con video?”',
    },
  },
  remember: {
    title: 'Recuerde',
    lines: {
      'SM-03': 'Mi par guía. Yo escucho primero.',
      'SM-04': 'Los formularios y los datos van al final.',
      lens: 'Mire al lente cuando hable.',
      onlyWhatIsNeeded: 'Comparta solo lo necesario.',
      hardForMe: 'Si el video me cuesta, lo puedo decir.',
    },
  },
  crisis: {
    title: '¿Necesita ayuda ahora?',
    lines: [
      '¿Hay peligro? Llame al 911. Le comunica con ayuda cerca de usted, no cerca de su par.',
      '¿Necesita hablar con alguien? Llame o mande un texto al 988, de día o de noche.',
      'En español: 988 por teléfono, texto o chat.',
      'En lengua de señas americana: 988 por videoteléfono, o el botón “ASL Now”.',
      'Si es veterano o veterana: llame al 988 y luego oprima el 1.',
      'Desde Montana, en el 988 contestan en Great Falls, Bozeman o Missoula.',
      'Línea de crisis por texto (Crisis Text Line): mande MT al 741741.',
    ],
    checkedOn: 'Última revisión: {date}. Los números pueden cambiar. Pregunte en su trabajo.',
  },
};
