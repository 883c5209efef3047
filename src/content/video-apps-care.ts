// Video apps made for health care (content.md 3.2 and 3.3).
import type { VideoApp } from '../core/apps/video-app.ts';
import { advice, checkedOn, elsewhere, fact, nothing, official, times, unconfirmed } from './app-proofs.ts';

export const careApps: readonly VideoApp[] = [
  {
    id: 'doxy',
    status: 'open',
    checkedOn,
    facts: {
      join: fact('none', unconfirmed),
      host: fact('account', unconfirmed),
      install: fact('none', official('s35')),
      cost: fact('limitsUnknown', unconfirmed),
      scrambling: fact('unknown', unconfirmed),
      deal: fact('askPlan', official('s35b')),
      captions: fact('unknown', unconfirmed),
      speed: fact('unknown', unconfirmed),
    },
    proofs: {
      ...nothing,
      connect: times(3, unconfirmed),
      settings: [official('s90')],
      test: times(3, official('s90')),
      scrambling: [official('s35'), unconfirmed, official('s35')],
      deal: [official('s35b'), elsewhere('s35c'), advice],
    },
    links: [
      { kind: 'site', url: 'https://doxy.me' },
      { kind: 'help', url: 'https://help.doxy.me' },
    ],
  },
  {
    id: 'simplepractice',
    status: 'open',
    checkedOn,
    facts: {
      join: fact('none', unconfirmed),
      host: fact('account', unconfirmed),
      install: fact('none', unconfirmed),
      cost: fact('paid', official('s74')),
      scrambling: fact('unknown', unconfirmed),
      deal: fact('offered', elsewhere('s73')),
      captions: fact('unknown', unconfirmed),
      speed: fact('unknown', unconfirmed),
    },
    proofs: {
      ...nothing,
      connect: [official('s34'), unconfirmed],
      test: [official('s34')],
      cost: times(2, official('s74')),
    },
    links: [{ kind: 'help', url: 'https://support.simplepractice.com' }],
  },
  {
    id: 'vsee',
    status: 'open',
    checkedOn,
    facts: {
      join: fact('unknown', unconfirmed),
      host: fact('account', unconfirmed),
      install: fact('unknown', unconfirmed),
      cost: fact('planUnknown', unconfirmed),
      scrambling: fact('unknown', unconfirmed),
      deal: fact('askPlan', official('s75')),
      captions: fact('unknown', unconfirmed),
      speed: fact('unknown', unconfirmed),
    },
    proofs: { ...nothing, deal: [official('s75'), unconfirmed] },
    links: [{ kind: 'privacy', url: 'https://vsee.com/hipaa' }],
  },
];
