// Spanish: the words of hours and boundaries.
import type { Shape } from '../../../messages.ts';
import type { hours as english } from '../../en/wanted/hours.ts';

export const hours: Shape<typeof english> = {
  title: 'Mi horario y mis límites',
  intro: 'Si sus pares saben su horario, usted puede descansar. Y saben a quién llamar.',
  form: {
    title: '¿Cuándo respondo?',
    days: 'Días',
    start: 'Desde',
    end: 'Hasta',
    nextDay: 'Termina al día siguiente.',
    otherTimes: '¿A quién más pueden llamar fuera de horario?',
    otherTimesHint: 'Opcional. Por ejemplo, el número de una línea de apoyo o de un equipo de crisis.',
    save: 'Guardar mi horario',
    saving: 'Guardando…',
    saved: 'Su horario está guardado en este aparato.',
    remove: 'Quitar mi horario',
    removed: 'Se quitó su horario.',
    restored: 'Su horario está de vuelta.',
    undo: 'Deshacer',
    undoOf: 'Deshacer: {item}',
  },
  problems: {
    noDays: 'Elija por lo menos un día.',
    noTime: 'Elija la hora de inicio y la de fin.',
    sameTime: 'El inicio y el fin son iguales. Elija dos horas.',
    tooLong: 'Use {limit} letras o menos.',
  },
  sentence: {
    title: 'Para decir a sus pares',
    hint: 'Cópielo en un mensaje o dígalo al hablar.',
    notYet: 'Elija sus días y horas. Aquí saldrá la frase.',
    copy: 'Copiar',
    share: 'Compartir',
    copied: 'Copiado.',
    notCopied: 'El navegador no dejó copiar. Mantenga el dedo en el texto para copiarlo.',
    everyDay: 'todos los días',
    dayRun: 'de {first} a {last}',
    answers: 'Respondo mensajes {days}, de {start} a {end}, {zone}.',
    otherTimes: 'A otras horas, llame o mande texto al 988.',
    otherTimesAnd: 'A otras horas, llame o mande texto al 988, o llame: {other}.',
  },
  now: {
    within: 'Hora: {time}. Está en su horario.',
    outside: 'Hora: {time}. Está fuera de su horario. Su tiempo es suyo.',
  },
  limits: {
    title: 'Los límites claros cuidan a los dos',
    lines: [
      'Diga a cada par nuevo su horario y qué hacer fuera de él.',
      'Use un número o cuenta de trabajo, no los suyos.',
      'Los límites cambian de un trabajo a otro. Siga las reglas del suyo.',
      '¿Tiene dudas? Pregunte en supervisión. Para eso está.',
      'Cierre su día: notas listas, sesión cerrada, teléfono en silencio.',
      'Diga cuándo no trabaja, y cúmplalo.',
    ],
    code: '¿Tiene certificado de Montana? Su regla de conducta es ARM 24.219.2301.',
    routine: 'Mi día de trabajo',
  },
};
