// Quiet lines above a screen: a new version, offline readiness, and what storage refuses.
import type { App } from '../state/app.ts';
import { Icon } from '../ui/icon.tsx';

export function Notices({ app }: { app: App }) {
  const { shell, runs, route, t, keeps, storageTrouble, history } = app;
  const words = t.app;
  const update = shell.update.value;
  // Never in the middle of a check: not while a device is open, and not between two of its steps.
  const mayOffer = !runs.isBusy.value && route.screen.value !== 'check';
  return (
    <div class="notices">
      {!keeps && (
        <p class="notice notice-note" role="status">
          <Icon name="notes" />
          {words.memory}
        </p>
      )}
      {keeps && (storageTrouble.value || history.saving.value === 'lost') && (
        <p class="notice notice-note" role="status">
          <Icon name="notes" />
          {words.storageLost}
        </p>
      )}
      {shell.offlineReady.value && route.screen.value !== 'check' && (
        <div class="notice" role="status">
          <Icon name="ready" />
          <span>{words.offlineReady}</span>
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              shell.offlineReady.value = false;
            }}
          >
            {words.ok}
          </button>
        </div>
      )}
      {mayOffer && update !== 'none' && (
        <div class="notice" role="status">
          <Icon name="again" />
          <span>
            <strong>{words.update.title}</strong> {update === 'stale' ? words.update.stale : words.update.body}
          </span>
          <span class="notice-buttons">
            <button type="button" class="button button-plain" onClick={shell.applyUpdate}>
              {update === 'stale' ? words.update.reload : words.update.button}
            </button>
            <button type="button" class="button button-quiet" onClick={shell.putOffUpdate}>
              {words.update.later}
            </button>
          </span>
        </div>
      )}
    </div>
  );
}
