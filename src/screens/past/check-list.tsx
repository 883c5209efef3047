// The newest checks, and those before them page by page.
import { useSignal } from '@preact/signals';
import { fill } from '../../core/message.ts';
import { useLostFocusHere } from '../mine/lost-focus.ts';
import type { WantedProps } from '../wanted.ts';
import { CheckItem } from './check-item.tsx';
import { numberOf } from './when.ts';

export function CheckList({ app, words, wanted }: WantedProps) {
  const { past } = wanted;
  const says = words.past.list;
  const checks = past.checks.value;
  /** Older ones were asked for, so it is said how many there are now. */
  const isAsked = useSignal(false);
  const isReading = useSignal(false);
  const showOlder = async () => {
    if (isReading.value) return;
    isReading.value = true;
    await past.showOlder();
    isReading.value = false;
    isAsked.value = true;
  };
  const hasOlder = past.hasOlder.value;
  return (
    <section class="past-list" aria-labelledby="past-list">
      <h2 id="past-list" hidden={checks.length === 0}>
        {says.title}
      </h2>
      <ul class="history" data-bench="history">
        {checks.map((record) => (
          <CheckItem key={record.id} app={app} record={record} />
        ))}
      </ul>
      {past.trouble.value.older && <p role="alert">{words.past.trouble}</p>}
      {hasOlder && (
        <button type="button" class="button button-plain" onClick={showOlder}>
          {says.older}
        </button>
      )}
      <p class={hasOlder ? 'unseen' : 'hint'} role="status">
        {isAsked.value && fill(says.shown, { count: numberOf(app, checks.length) })}
      </p>
      {isAsked.value && !hasOlder && <AllShown text={says.all} />}
    </section>
  );
}

/** The button is gone: the keyboard goes on from here. */
function AllShown({ text }: { text: string }) {
  const line = useLostFocusHere<HTMLParagraphElement>();
  return (
    <p class="hint" ref={line} tabIndex={-1}>
      {text}
    </p>
  );
}
