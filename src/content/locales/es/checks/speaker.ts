// Spanish: the words of the speaker check.
import type { Shape } from '../../../messages.ts';
import type { speaker as english } from '../../en/checks/speaker.ts';

export const speaker: Shape<typeof english> = {
  step: {
    name: 'Sonido',
    title: 'Altavoz y audífonos',
    before:
      'Póngase los audífonos si los usa. Van a sonar unos tonos suaves. Empiezan muy bajo. Cuéntelos. Su micrófono también oye, si usted lo permitió antes.',
    open: 'Oír los tonos',
  },
  findings: {
    'speaker.heard': { says: 'Usted oyó todos los tonos. Su sonido funciona.' },
    'speaker.otherDevice': {
      says: 'Usted oyó todos los tonos, pero no donde eligió oírlos.',
      next: 'Conecte sus audífonos o su altavoz, o elija otro aquí abajo.',
    },
    'speaker.miscounted': { says: 'No es el número que sonó.', next: 'Oiga los tonos otra vez y cuente de nuevo.' },
    'speaker.notHeard': {
      says: 'Usted no oyó ningún tono.',
      next: 'Suba el volumen. Vea si está en silencio y por dónde sale el sonido.',
    },
    'speaker.unsure': {
      says: 'Usted no lo tenía claro.',
      next: 'Suba un poco el volumen y oiga los tonos otra vez.',
    },
    'speaker.notPlayed': {
      says: 'Su navegador no puso el sonido.',
      next: 'No salga de esta página y oiga los tonos otra vez.',
    },
    'speaker.leak': {
      says: 'Se oye también en el cuarto. Otros cerca pueden oír a su par.',
      next: 'Póngase audífonos o baje el volumen.',
    },
    'speaker.onlyYou': { says: 'Parece que solo usted lo oye. Su micrófono no captó los tonos.' },
    'speaker.leakUnclear': { says: 'No pudimos saber si se oye también en el cuarto.' },
    'speaker.sidesRight': { says: 'Izquierda y derecha están en su lugar.' },
    'speaker.sidesSwapped': {
      says: 'Izquierda y derecha están al revés.',
      next: 'Voltee sus audífonos o altavoces.',
    },
    'speaker.oneSide': {
      says: 'Usted oyó un solo lado.',
      next: 'Vea que los dos lados estén conectados y con volumen.',
    },
    'speaker.sidesSame': { says: 'Aquí los dos lados suenan igual. Está bien para una llamada.' },
  },
  figures: {
    'speaker.played': 'Tonos que sonaron',
    'speaker.heard': 'Tonos que oyó usted',
    'speaker.plays': 'Veces que sonaron',
    'speaker.leakGain': 'Tonos en su micrófono',
    'speaker.leakDetectable': 'Su micrófono los notaría desde',
  },
  live: {
    listen: 'Escuche. Cuente los tonos suaves.',
    question: '¿Cuántos oyó?',
    none: 'Ninguno',
    unsure: 'No lo sé',
    again: 'Otra vez',
    noSound: 'No uso sonido',
    sides: 'Izquierda y derecha',
    sidesListen: 'Escuche. Un tono suave de cada lado.',
    sidesQuestion: '¿Dónde sonó el primero?',
    sidesAnswers: {
      left: 'Izquierda',
      right: 'Derecha',
      same: 'Igual en los dos',
      one: 'Solo oí uno',
      unsure: 'No lo sé',
    },
  },
};
