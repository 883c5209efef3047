// Copy and share a text, and what came of it.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { App } from '../../state/app.ts';
import { Icon } from '../../ui/icon.tsx';

export function GiveButtons(props: {
  readonly app: App;
  readonly text: string;
  readonly words: Readonly<Record<'copy' | 'share' | 'copied' | 'notCopied', string>>;
  /** Buttons that stand before these. */
  readonly children?: ComponentChildren;
}) {
  const { app, text, words, children } = props;
  /** Which text was copied: what is said of it is no longer true of another. */
  const copied = useSignal<{ readonly text: string; readonly is: boolean } | null>(null);
  const said = copied.value?.text === text ? copied.value : null;
  return (
    <div class="mine-section help-give">
      <div class="card-actions">
        {children}
        <button
          type="button"
          class="button button-plain"
          onClick={async () => {
            copied.value = { text, is: await app.give.copy(text) };
          }}
        >
          <Icon name="copy" size={20} />
          {words.copy}
        </button>
        {app.give.canShare && (
          <button type="button" class="button button-plain" onClick={() => void app.give.share(text)}>
            <Icon name="share" size={20} />
            {words.share}
          </button>
        )}
      </div>
      <p class="hint help-said" role="status">
        {said && (said.is ? words.copied : words.notCopied)}
      </p>
    </div>
  );
}
