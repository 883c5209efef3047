// A text to hand on, with its buttons, and a word of what came of them.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { App } from '../state/app.ts';
import { Icon } from '../ui/icon.tsx';

/** `text` is what is copied and shared. */
export function HandOver(props: {
  readonly app: App;
  readonly text: string;
  readonly words?: Readonly<Record<'copy' | 'share' | 'copied' | 'notCopied', string>>;
  readonly iconSize?: number;
  /** Buttons that stand before these. */
  readonly children?: ComponentChildren;
}) {
  const { app, text, words = app.t.app.summary, iconSize = 24, children } = props;
  /** Which text was copied: what is said of it is no longer true of another. */
  const copied = useSignal<{ readonly text: string; readonly is: boolean } | null>(null);
  const said = copied.value?.text === text ? copied.value : null;
  return (
    <>
      <div class="card-actions">
        {children}
        <button
          type="button"
          class="button button-plain"
          onClick={async () => {
            copied.value = { text, is: await app.give.copy(text) };
          }}
        >
          <Icon name="copy" size={iconSize} />
          {words.copy}
        </button>
        {app.give.canShare && (
          <button type="button" class="button button-plain" onClick={() => void app.give.share(text)}>
            <Icon name="share" size={iconSize} />
            {words.share}
          </button>
        )}
      </div>
      <p class="hint" role="status">
        {said && (said.is ? words.copied : words.notCopied)}
      </p>
    </>
  );
}
