// English: the words of the power check. Every code that its judge can give has its sentence here.
import type { PowerCode, PowerFigure } from '../../../../checks/power/judge.ts';
import type { CheckWords } from '../../../messages.ts';

export const power = {
  step: {
    name: 'Power',
    title: 'Your power',
    before: 'We look at your battery, if your browser shares it.',
    open: 'Check my power',
  },
  findings: {
    'power.charging': { says: 'Your device is charging.' },
    'power.enough': {
      says: 'Battery at {levelPercent}%. That is enough for a {plannedMinutes}-minute call.',
      next: 'Plug in if you can.',
    },
    'power.low': {
      says: 'Battery at {levelPercent}%. A {plannedMinutes}-minute call needs {neededPercent}%.',
      next: 'Plug in your device. Then check again.',
    },
    'power.lowByUsual': {
      says: 'Battery at {levelPercent}%. At your usual speed it lasts {estimateLowMinutes} to {estimateHighMinutes} minutes. A call takes more: {plannedMinutes} minutes need {neededPercent}%.',
      next: 'Plug in your device. Then check again.',
    },
    'power.noBattery': {
      says: 'We cannot see if this device is plugged in.',
      next: 'Look at the plug, then check again and tell us.',
    },
    'power.saysPluggedIn': { says: 'You said it is plugged in.' },
    'power.saysEnough': { says: 'You said the battery will last.', next: 'Plug in if you can.' },
    'power.saysLow': { says: 'You said the battery is low.', next: 'Plug in your device. Then check again.' },
    'power.unknown': {
      says: 'We do not know if your battery will last.',
      next: 'Look at the battery sign of your device. Plug in if you can.',
    },
  },
  figures: {
    'power.level': 'Battery',
    'power.needed': 'Needed for your call',
    'power.timeLeft': 'Time left, says your device',
    'power.ownDrain': 'Your usual use in one hour',
    'power.lastsLow': 'At your usual speed, lasts at least',
    'power.lastsHigh': 'At your usual speed, lasts at most',
  },
  live: {
    length: 'How long is your next call?',
    minutes: '{minutes} min',
    question: 'Will your device last for the whole call?',
    noReading: 'This browser does not share the battery level.',
    noBattery: 'Your device says “full and plugged in”. A device with no battery says the same, so we ask you.',
    pluggedIn: 'It is plugged in',
    enough: 'Battery is above {percent}%',
    low: 'Battery is lower',
    unsure: 'Not sure',
  },
} as const satisfies CheckWords<PowerCode, PowerFigure>;
