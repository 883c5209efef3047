// Part of main that comes after the first picture: what the session list, the clip and the person's own past need.
import { computed } from '@preact/signals';
import { wireClip } from './clip.ts';
import { isPersisted, isShortLived } from './devices/persisted.ts';
import { hearsVoice } from './devices/voice-finder.ts';
import { forgetNotes, openErasingTabs } from './pwa/erase.ts';
import * as screens from './screens/late-screens.ts';
import type { App } from './state/app.ts';
import { createLearnt } from './state/learnt.ts';
import { createMicrophoneSearch } from './state/microphone-search.ts';
import { linkTo } from './state/route.ts';
import { createRoutineDays } from './state/routine-days.ts';
import type { Store } from './storage/store.ts';

export { screens };

type Learning = Parameters<typeof createLearnt>[0];
/** What only main knows of the past. */
export type PastOptions = Pick<Learning, 'store' | 'devicesHash' | 'hashOf' | 'clock'> & {
  readonly store: Pick<Store, 'close'>;
};

/** Each has its devices closed by main whenever the page is hidden. */
export function wireLate(app: App, past: PastOptions) {
  // The chimes play right behind a tap: their script has to be here by then.
  void import('./devices/chimes.ts').catch(() => {});
  openErasingTabs(() => {
    if (app.erased.value) return; // it was this one
    app.erased.value = 'elsewhere';
    location.hash = linkTo('today'); // what runs is let go of
    past.store.close();
    forgetNotes();
  });
  const { kept, history, runs, settings, sessions, surroundings } = app;
  const placeId = computed(() => sessions.last.value?.placeId ?? null);
  return {
    learnt: createLearnt({
      ...surroundings,
      ...past,
      ...{ kept, history, runs, settings, placeId },
      now: Date.now,
      isPersisted,
      isShortLived: isShortLived(),
    }),
    clip: wireClip(settings),
    microphoneSearch: createMicrophoneSearch(hearsVoice),
    routineDays: createRoutineDays(kept),
  };
}
