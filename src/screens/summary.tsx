// What the check came to: one look, one line to hand on, and a way to put each thing right.
import { useSignal } from '@preact/signals';
import { overall } from '../core/check-record.ts';
import { fill } from '../core/message.ts';
import type { App } from '../state/app.ts';
import { linkTo } from '../state/route.ts';
import { Icon } from '../ui/icon.tsx';
import { Ridge, sunHeight } from '../ui/ridge.tsx';
import { ActionBar } from './action-bar.tsx';
import { Title } from './frame.tsx';
import { InstallCard } from './install-card.tsx';
import { StepStates } from './step-states.tsx';
import { summaryLine } from './summary-line.ts';

export function Summary({ app }: { app: App }) {
  const { dayCheck, t, history } = app;
  const words = t.app.summary;
  const copied = useSignal<'no' | 'yes' | 'refused'>('no');
  const record = dayCheck.record.value;
  if (!record) return null;
  const grade = overall(record) ?? 'none';
  const line = summaryLine(app, record);
  return (
    <>
      <div class="step summary">
        <Ridge height={sunHeight[grade]} />
        <Title app={app} id="summary" text={words.heads[grade]} />
        {grade !== 'ready' && <p>{grade === 'notes' ? words.notes : words.decide}</p>}
        <StepStates
          app={app}
          record={record}
          extra={(id, name) => (
            <button
              type="button"
              class="button button-quiet button-icon"
              aria-label={fill(words.fix, { step: name })}
              onClick={() => dayCheck.goTo(id)}
            >
              <Icon name="again" />
            </button>
          )}
        />
        <a class="row-link" href={linkTo('clip')}>
          {words.clip}
          <Icon name="next" />
        </a>
        <div class="hand-over">
          <p class="hand-over-line">{line}</p>
          <div class="card-actions">
            <button
              type="button"
              class="button button-plain"
              onClick={async () => {
                copied.value = await copy(line);
              }}
            >
              <Icon name="copy" />
              {words.copy}
            </button>
            {'share' in navigator && (
              <button type="button" class="button button-plain" onClick={() => void share(line)}>
                <Icon name="share" />
                {words.share}
              </button>
            )}
          </div>
          <p class="hint" role="status">
            {copied.value === 'yes' ? words.copied : copied.value === 'refused' ? words.notCopied : ''}
          </p>
        </div>
        <p class="hint" role="status">
          {history.saving.value === 'saved' ? words.saved : history.saving.value === 'lost' ? words.notSaved : ''}
        </p>
        <InstallCard app={app} />
      </div>
      <ActionBar app={app}>
        <button
          type="button"
          class="button button-quiet button-icon"
          aria-label={t.app.check.back}
          onClick={dayCheck.back}
        >
          <Icon name="back" />
        </button>
        <a class="button button-main" href={linkTo('today')}>
          {words.done}
        </a>
      </ActionBar>
    </>
  );
}

/** Whether the browser let us copy. */
const copy = (line: string): Promise<'yes' | 'refused'> =>
  Promise.resolve()
    .then(() => navigator.clipboard.writeText(line))
    .then(
      () => 'yes',
      () => 'refused',
    );

/** A person who closes the share sheet has changed their mind: nothing to say. */
async function share(line: string): Promise<void> {
  await navigator.share({ text: line }).catch(() => {});
}
