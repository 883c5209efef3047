// A text to hand on, with its buttons, and a word of what came of them.
import { useSignal } from '@preact/signals';
import type { App } from '../state/app.ts';
import { Icon } from '../ui/icon.tsx';

/** `text` is what is copied and shared. */
export function HandOver({ app, text }: { app: App; text: string }) {
  const words = app.t.app.summary;
  const copied = useSignal<boolean | null>(null);
  return (
    <>
      <div class="card-actions">
        <button
          type="button"
          class="button button-plain"
          onClick={async () => {
            copied.value = await app.give.copy(text);
          }}
        >
          <Icon name="copy" />
          {words.copy}
        </button>
        {app.give.canShare && (
          <button type="button" class="button button-plain" onClick={() => void app.give.share(text)}>
            <Icon name="share" />
            {words.share}
          </button>
        )}
      </div>
      <p class="hint" role="status">
        {copied.value === null ? '' : copied.value ? words.copied : words.notCopied}
      </p>
    </>
  );
}
