// What the check came to: one look, one line to hand on, and a way to put each thing right.
import { overall } from '../core/check-record.ts';
import { fill } from '../core/message.ts';
import type { App } from '../state/app.ts';
import { linkTo } from '../state/route.ts';
import { Icon } from '../ui/icon.tsx';
import { Ridge, sunHeight } from '../ui/ridge.tsx';
import { ActionBar } from './action-bar.tsx';
import { Title } from './frame.tsx';
import { HandOver } from './hand-over.tsx';
import type { LateSignal } from './late.ts';
import { RowLink } from './row-link.tsx';
import { StepStates } from './step-states.tsx';
import { summaryLine } from './summary-line.ts';

export function Summary({ app, late }: { app: App; late: LateSignal }) {
  const { dayCheck, t, history } = app;
  const words = t.app.summary;
  const record = dayCheck.record.value;
  if (!record) return null;
  const grade = overall(record) ?? 'none';
  const line = summaryLine(app, record);
  const arrived = late.value;
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
        <RowLink to="clip">{words.clip}</RowLink>
        <div class="hand-over">
          <p class="hand-over-line">{line}</p>
          <HandOver app={app} text={line} />
        </div>
        <p class="hint" role="status">
          {history.saving.value === 'saved' ? words.saved : history.saving.value === 'lost' ? words.notSaved : ''}
        </p>
        {arrived.is === 'here' && <arrived.late.InstallCard app={app} />}
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
