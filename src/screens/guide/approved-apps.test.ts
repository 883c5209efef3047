// What a pack from the workplace names, found among our cards.
import { expect, it } from 'vitest';
import { en } from '../../content/locales/en/index.ts';
import { late } from '../../content/locales/en/late.ts';
import { wanted } from '../../content/locales/en/wanted.ts';
import { videoApps } from '../../content/video-apps.ts';
import type { App } from '../../state/app.ts';
import { approvedApps } from './approved-apps.ts';

const cardIds = videoApps.map(({ id }) => id);
const approvedOf = (apps: readonly string[] | null) => {
  const app = { t: en, packs: { installed: { value: apps && { apps } } } } as unknown as App;
  const { ids, otherNames } = approvedApps(app, wanted, late, cardIds);
  return { ids: [...ids], otherNames };
};

it('knows an app by its id and by its name, however it is written', () => {
  expect(approvedOf(['zoom', 'google meet', 'DOXY.ME']).ids).toEqual(['zoom', 'meet', 'doxy']);
});
it('knows those that have a card only', () => {
  expect(approvedOf(['Skype', 'Microsoft Teams (free)'])).toEqual({ ids: ['skype', 'teams-free'], otherNames: [] });
});
it('names those that have none', () => {
  expect(approvedOf(['Our Video', 'Zoom'])).toEqual({ ids: ['zoom'], otherNames: ['Our Video'] });
});
it('has nothing without a pack', () => {
  expect(approvedOf(null)).toEqual({ ids: [], otherNames: [] });
});
