// Part of main that is loaded when it is wanted: the screens of the guide, the routine and the history, and what they need.
import { videoApps } from './content/video-apps.ts';
import { screens } from './screens/wanted-screens.ts';
import type { App } from './state/app.ts';
import type { Wanted } from './state/wanted.ts';
import type { Store } from './storage/store.ts';

export { screens };

export function wireWanted(_app: App, _store: Store): Wanted {
  return { videoApps };
}
