// Where, with which app, how long, and what fits today: the start of a session, and what can change in the middle of it.

import type { LateWords } from '../../content/messages.ts';
import { fill } from '../../core/message.ts';
import type { App } from '../../state/app.ts';
import { linkTo } from '../../state/route.ts';
import type { Plan } from '../../state/sessions.ts';
import { callLengths } from '../../state/settings.ts';
import { Pick } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icon.tsx';
import { platformName, platformsOf } from './platforms.ts';

export function PlanForm(props: { app: App; words: LateWords; plan: Plan; change: (part: Partial<Plan>) => void }) {
  const { app, words, plan, change } = props;
  const setup = words.session.setup;
  const places = app.library.places.value;
  return (
    <div class="plan">
      {places.length > 0 ? (
        <Pick
          name="place"
          legend={setup.place}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          value={plan.placeId ?? ''}
          choose={(placeId) => change({ placeId })}
        />
      ) : (
        <p class="hint">{setup.noPlace}</p>
      )}
      <a class="button button-quiet plan-add" href={linkTo('places')}>
        <Icon name="add" />
        {setup.addPlace}
      </a>
      <label class="field">
        <span>{setup.platform}</span>
        <select
          value={plan.platformId ?? ''}
          onChange={({ currentTarget }) => change({ platformId: currentTarget.value || null })}
        >
          <option value="">{setup.noPlatform}</option>
          {platformsOf(app, words, plan.platformId).map(({ id, isApproved }) => (
            <option key={id} value={id}>
              {isApproved ? fill(setup.approved, { app: platformName(words, id) }) : platformName(words, id)}
            </option>
          ))}
        </select>
      </label>
      <Pick
        name="minutes"
        legend={setup.length}
        options={callLengths.map((minutes) => ({ value: minutes, label: fill(app.t.app.power.minutes, { minutes }) }))}
        value={plan.minutes}
        choose={(minutes) => change({ minutes })}
      />
      <fieldset class="pick">
        <legend>{setup.situation}</legend>
        {(['isAlone', 'isHost', 'isSharing'] as const).map((key) => (
          <label key={key} class="plan-check">
            <input
              type="checkbox"
              checked={plan[key]}
              onChange={({ currentTarget }) => change({ [key]: currentTarget.checked })}
            />
            <span>{setup[key]}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
