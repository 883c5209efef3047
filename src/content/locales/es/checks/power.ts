// Spanish: the words of the power check.
import type { Shape } from '../../../messages.ts';
import type { power as english } from '../../en/checks/power.ts';

export const power: Shape<typeof english> = {
  step: {
    name: 'Batería',
    title: 'Su batería',
    before: 'Vemos cuánta carga tiene, si su navegador lo muestra.',
    open: 'Ver mi batería',
  },
  findings: {
    'power.charging': { says: 'Su aparato se está cargando.' },
    'power.enough': {
      says: 'Batería al {levelPercent}%. Alcanza para una llamada de {plannedMinutes} minutos.',
      next: 'Conecte el cargador si puede.',
    },
    'power.low': {
      says: 'Batería al {levelPercent}%. Una llamada de {plannedMinutes} minutos pide {neededPercent}%.',
      next: 'Conecte el cargador. Luego repita la prueba.',
    },
    'power.lowByUsual': {
      says: 'Batería al {levelPercent}%. Con su uso de siempre dura de {estimateLowMinutes} a {estimateHighMinutes} minutos. Una llamada gasta más: {plannedMinutes} minutos piden {neededPercent}%.',
      next: 'Conecte el cargador. Luego repita la prueba.',
    },
    'power.noBattery': {
      says: 'No podemos ver si este aparato tiene puesto el cargador.',
      next: 'Mire el enchufe. Luego repita la prueba y díganos.',
    },
    'power.saysPluggedIn': { says: 'Usted dijo que tiene puesto el cargador.' },
    'power.saysEnough': { says: 'Usted dijo que la batería va a durar.', next: 'Conecte el cargador si puede.' },
    'power.saysLow': {
      says: 'Usted dijo que la batería está baja.',
      next: 'Conecte el cargador. Luego repita la prueba.',
    },
    'power.unknown': {
      says: 'No sabemos si su batería va a durar.',
      next: 'Mire el símbolo de la batería en su aparato. Conecte el cargador si puede.',
    },
  },
  figures: {
    'power.level': 'Batería',
    'power.needed': 'Lo que pide su llamada',
    'power.timeLeft': 'Tiempo que queda, según su aparato',
    'power.ownDrain': 'Su gasto usual en una hora',
    'power.lastsLow': 'Con su uso de siempre dura al menos',
    'power.lastsHigh': 'Con su uso de siempre dura a lo más',
  },
  live: {
    length: '¿Cuánto dura su próxima llamada?',
    minutes: '{minutes} min',
    question: '¿Va a durar su aparato toda la llamada?',
    noReading: 'Este navegador no muestra el nivel de la batería.',
    noBattery: 'Su aparato dice “lleno y conectado”. Un aparato sin batería dice lo mismo. Por eso le preguntamos.',
    pluggedIn: 'Tiene puesto el cargador',
    enough: 'La batería pasa del {percent}%',
    low: 'La batería está más baja',
    unsure: 'No lo sé',
  },
};
