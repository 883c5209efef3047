// Part of main that is loaded when it is wanted: erasing everything, with what the browser has of the app.
import { browserTraces, clearBadge, openErasingTabs, ownStorage } from './pwa/erase.ts';
import type { App } from './state/app.ts';
import { createErasing, type Erasing } from './state/erase.ts';
import { databaseTrace, filesTrace } from './storage/erase.ts';
import type { Store } from './storage/store.ts';

export function wireErasing(app: App, store: Store): Erasing {
  const tabs = openErasingTabs(() => {}); // this tab hears of the others in its late part
  return createErasing({
    traces: { database: databaseTrace(), files: filesTrace(ownStorage), ...browserTraces },
    letGo() {
      app.erased.value = 'here';
      store.close();
      tabs.tell();
    },
    clearBadge,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
}
