// Before the list: what the last session had stands ready, so that one tap begins.
import { useSignal } from '@preact/signals';
import type { LateWords } from '../../content/messages.ts';
import { fill } from '../../core/message.ts';
import type { App } from '../../state/app.ts';
import type { Plan } from '../../state/sessions.ts';
import { Icon } from '../../ui/icon.tsx';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import { PlanForm } from './plan-form.tsx';
import { platformName } from './platforms.ts';

export function Setup({ app, words, onBegun }: { app: App; words: LateWords; onBegun: () => void }) {
  const setup = words.session.setup;
  const last = app.sessions.last.value;
  const changed = useSignal<Partial<Plan>>({});
  const isUnsaved = useSignal(false);
  const plan: Plan = { ...planOf(app), ...changed.value };
  const begin = () => {
    void app.sessions.start(plan).then((isKept) => {
      isUnsaved.value = !isKept;
      if (!isKept) return;
      onBegun();
      app.settings.choose('plannedMinutes', plan.minutes);
    });
  };
  const form = (
    <PlanForm
      app={app}
      words={words}
      plan={plan}
      change={(part) => {
        changed.value = { ...changed.value, ...part };
      }}
    />
  );
  return (
    <div class="session-list">
      <BackLink to="today" word={app.t.app.nav.today} />
      <Title app={app} id="session" text={setup.title} />
      {last ? (
        <div class="card">
          <p class="plan-line">{lineOf(app, words, plan)}</p>
          <details class="plan-change" open={Object.keys(changed.value).length > 0}>
            <summary>
              {setup.change}
              <Icon name="down" size={20} />
            </summary>
            {form}
          </details>
        </div>
      ) : (
        <div class="card">{form}</div>
      )}
      {isUnsaved.value && (
        <p class="notice notice-note" role="alert">
          <Icon name="notes" />
          <span>{words.session.list.notSaved}</span>
        </p>
      )}
      <div class="actions">
        <div class="actions-row">
          <button type="button" class="button button-main" onClick={begin}>
            {setup.begin}
          </button>
        </div>
      </div>
    </div>
  );
}

/** The choices of the last session; the first time, the first place and the usual length. */
function planOf(app: App): Plan {
  const last = app.sessions.last.value;
  const places = app.library.places.value;
  const isThere = last?.placeId != null && places.some(({ id }) => id === last.placeId);
  return {
    placeId: isThere ? (last?.placeId ?? null) : (places[0]?.id ?? null),
    platformId: last?.platformId ?? null,
    minutes: last?.minutes ?? app.settings.choices.value.plannedMinutes,
    isAlone: last?.isAlone ?? false,
    isHost: last?.isHost ?? false,
    isSharing: last?.isSharing ?? false,
  };
}

/** "Home desk · Zoom · 60 min" */
export function lineOf(app: App, words: LateWords, plan: Plan): string {
  const place = app.library.places.value.find(({ id }) => id === plan.placeId)?.name ?? app.t.app.list.home;
  const parts = [place, plan.platformId && platformName(words, plan.platformId)];
  return [...parts, fill(app.t.app.power.minutes, { minutes: plan.minutes })].filter(Boolean).join(' · ');
}
