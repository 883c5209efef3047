// Quiet lines: what storage refuses stands above a screen; a new version and offline readiness lie over its edge.
import { useSignal } from '@preact/signals';
import type { App } from '../state/app.ts';
import { linkTo } from '../state/route.ts';
import { Icon } from '../ui/icon.tsx';

export function Notices({ app }: { app: App }) {
  const { shell, route, t, kept, storageTrouble, history } = app;
  const words = t.app;
  const mode = kept.mode.value;
  const { found } = kept.boot;
  const isBootNew = useSignal(true);
  const update = shell.update.value;
  return (
    <>
      {mode !== 'disk' && <Banner text={words.storage[mode]} out={words.storage.out} />}
      {mode === 'disk' && (storageTrouble.value || history.saving.value === 'lost') && (
        <Banner text={words.storage.lost} out={words.storage.out} />
      )}
      {mode === 'disk' && kept.boot.isPrivate && <Banner text={words.storage.private} />}
      {isBootNew.value && (found === 'recovered' || found === 'lostSome') && (
        <div class="notice notice-note" role="status">
          <Icon name="notes" />
          <span>{words.storage[found]}</span>
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              isBootNew.value = false;
            }}
          >
            {words.ok}
          </button>
        </div>
      )}
      {/* Over the page instead of in it: what comes late must not move what a finger is about to touch. */}
      <div class="toasts" role="status">
        {shell.offlineReady.value && route.screen.value !== 'check' && (
          <div class="notice">
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
        {update !== 'none' && (
          <div class="notice">
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
    </>
  );
}

/** `out`: the words of the way to a file, where what is on screen may be gone soon. */
const Banner = ({ text, out }: { text: string; out?: string }) => (
  <p class="notice notice-note" role="status">
    <Icon name="notes" />
    <span>
      <span>{text}</span> {out && <a href={linkTo('backup')}>{out}</a>}
    </span>
  </p>
);
