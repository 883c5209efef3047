// English: the words of the connection check. Every code that its judge can give has its sentence here.
import type { ConnectionCode } from '../../../../checks/connection/judge.ts';
import type { CheckWords } from '../../../messages.ts';

export const connection = {
  step: {
    name: 'Connection',
    title: 'Your connection',
    before: 'We check if your device is online. We send nothing.',
    open: 'Check my connection',
  },
  findings: {
    'connection.offline': {
      says: 'Your device is not online.',
      next: 'Turn on Wi-Fi or phone data. Have a phone number ready as a backup.',
    },
    'connection.private': { says: 'You are online, on a network of your own.' },
    'connection.public': {
      says: 'You are online, on a network you share with others.',
      next: 'Use your phone’s data if you can.',
    },
    'connection.unknown': {
      says: 'You are online. We do not know whose network it is.',
      next: 'Use private Wi-Fi, a wire, or phone data.',
    },
  },
  figures: {},
  live: {
    question: 'How are you connected?',
    hint: 'No page can see whose Wi-Fi this is, so we ask you.',
    private: 'Private Wi-Fi, a wire, or phone data',
    public: 'Public or shared Wi-Fi',
    unsure: 'Not sure',
  },
} as const satisfies CheckWords<ConnectionCode, never>;
