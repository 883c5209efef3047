// Part of main that is loaded when it is wanted: the screens of the guide, the routine and the history, and what they need.
import { signal } from '@preact/signals';
import { wireBackup } from './backing-up.ts';
import { newId } from './chance.ts';
import { exampleDay } from './content/example-day.ts';
import { handout as english } from './content/locales/en/wanted/handout.ts';
import { handout as spanish } from './content/locales/es/wanted/handout.ts';
import { videoApps } from './content/video-apps.ts';
import { helpSystemOf } from './core/help/help-system.ts';
import { currentPlatform } from './devices/current-platform.ts';
import { isPersisted } from './devices/persisted.ts';
import { saveFile } from './devices/save-file.ts';
import { wireErasing } from './erasing.ts';
import { screens } from './screens/wanted-screens.ts';
import type { App } from './state/app.ts';
import { createMyHours } from './state/hours.ts';
import { createPast } from './state/past.ts';
import { createRoutine } from './state/routine.ts';
import { createSupports } from './state/supports.ts';
import type { Wanted } from './state/wanted.ts';
import type { Store } from './storage/store.ts';

export { screens };

export function wireWanted(app: App, store: Store): Wanted {
  const { backup, pastStore } = wireBackup(app, store);
  const persisted = signal<boolean | null>(null);
  void isPersisted().then((is) => {
    persisted.value = is;
  });
  return {
    videoApps,
    saveFile,
    past: createPast({ store: pastStore, history: app.history, saveFile, now: Date.now }),
    routine: createRoutine({ kept: app.kept, now: Date.now, newId, example: exampleDay }),
    handouts: { en: english, es: spanish },
    myHours: createMyHours(app.kept),
    supports: createSupports({ kept: app.kept, newId }),
    isPersisted: persisted,
    erasing: wireErasing(app, store),
    backup,
    helpSystem: helpSystemOf(currentPlatform().system),
  };
}
