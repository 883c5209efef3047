// English: the words of the speaker check. Every code that its judge can give has its sentence here.
import type { SpeakerCode, SpeakerFigure } from '../../../../checks/speaker/judge.ts';
import type { CheckWords } from '../../../messages.ts';

export const speaker = {
  step: {
    name: 'Sound',
    title: 'Speaker and headphones',
    before:
      'Put on your headphones if you use them. A few soft chimes will play. They start very quietly. Count them. Your microphone listens too, if you let it in before.',
    open: 'Play the chimes',
  },
  findings: {
    'speaker.heard': { says: 'You heard every chime. Your sound works.' },
    'speaker.otherDevice': {
      says: 'You heard every chime, but not where you chose to hear them.',
      next: 'Plug yours in, or choose one below.',
    },
    'speaker.miscounted': { says: 'That is not the number we played.', next: 'Play them once more and count again.' },
    'speaker.notHeard': {
      says: 'You heard no chime.',
      next: 'Turn the volume up. Check the mute switch and where the sound plays.',
    },
    'speaker.unsure': { says: 'You were not sure.', next: 'Turn the volume up a little and play them again.' },
    'speaker.notPlayed': {
      says: 'Your browser did not play the sound.',
      next: 'Stay on this page and play the chimes again.',
    },
    'speaker.leak': {
      says: 'The room hears it too. Others near you may hear your peer.',
      next: 'Put on headphones, or turn the volume down.',
    },
    'speaker.onlyYou': { says: 'Only you seem to hear it. Your microphone did not pick up the chimes.' },
    'speaker.leakUnclear': { says: 'We could not tell if the room hears it too.' },
    'speaker.sidesRight': { says: 'Left and right are where they should be.' },
    'speaker.sidesSwapped': {
      says: 'Left and right are swapped.',
      next: 'Turn your headphones or speakers the other way round.',
    },
    'speaker.oneSide': {
      says: 'You heard only one side.',
      next: 'Check that both sides are plugged in and turned up.',
    },
    'speaker.sidesSame': { says: 'Left and right sound the same here. That is fine for a call.' },
  },
  figures: {
    'speaker.played': 'Chimes played',
    'speaker.heard': 'Chimes you heard',
    'speaker.plays': 'Times played',
    'speaker.leakGain': 'Chimes in your microphone',
    'speaker.leakDetectable': 'Your microphone would notice them from',
  },
  live: {
    listen: 'Listen. Count the soft chimes.',
    question: 'How many did you hear?',
    none: 'None',
    unsure: 'Not sure',
    again: 'Play again',
    noSound: 'I do not use sound',
    sides: 'Left and right',
    sidesListen: 'Listen. One soft chime on each side.',
    sidesQuestion: 'Where was the first one?',
    sidesAnswers: {
      left: 'Left',
      right: 'Right',
      same: 'Both the same',
      one: 'I heard only one',
      unsure: 'Not sure',
    },
  },
} as const satisfies CheckWords<SpeakerCode, SpeakerFigure>;
