// English: the words of the speaker check. Every code that its judge can give has its sentence here.
import type { SpeakerCode, SpeakerFigure } from '../../../../checks/speaker/judge.ts';
import type { CheckWords } from '../../../messages.ts';

export const speaker = {
  step: {
    name: 'Sound',
    title: 'Speaker and headphones',
    before: 'Put on your headphones if you use them. A few soft chimes will play. They start very quietly. Count them.',
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
  },
  figures: {
    'speaker.played': 'Chimes played',
    'speaker.heard': 'Chimes you heard',
    'speaker.plays': 'Times played',
  },
  live: {
    listen: 'Listen. Count the soft chimes.',
    question: 'How many did you hear?',
    none: 'None',
    unsure: 'Not sure',
    again: 'Play again',
    noSound: 'I do not use sound',
  },
} as const satisfies CheckWords<SpeakerCode, SpeakerFigure>;
