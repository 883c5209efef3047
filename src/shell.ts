// Part of main: installing, updating and offline readiness, as signals.
import { computed, signal } from '@preact/signals';
import type { createInstall } from './pwa/install.ts';
import { createUpdates } from './pwa/update.ts';
import type { Shell } from './state/app.ts';
import type { Screen } from './state/route.ts';

/** Screens on which a new version may come in: nothing is typed there, and nothing runs (shell.test.ts). */
export const mayInterrupt: readonly Screen[] = ['today', 'history', 'settings', 'keep'];

/** `isBusy` reads signals: what it holds back is offered as soon as it may be. */
export function createShell(install: ReturnType<typeof createInstall>, isBusy: () => boolean): Shell {
  const installState = signal(install.state);
  const update = signal<'none' | 'waiting' | 'stale'>('none');
  const offlineReady = signal(false);
  const updates = createUpdates({ isBusy });
  install.onChange((state) => {
    installState.value = state;
  });
  updates.onWaiting((state) => {
    update.value = state;
  });
  updates.onOfflineReady(() => {
    offlineReady.value = true;
    setTimeout(() => {
      offlineReady.value = false;
    }, 10_000);
  });
  return {
    install: installState,
    promptInstall: async () => void (await install.prompt()),
    update: computed(() => (isBusy() ? 'none' : update.value)),
    applyUpdate: updates.apply,
    putOffUpdate: () => {
      update.value = 'none';
    },
    offlineReady,
  };
}
