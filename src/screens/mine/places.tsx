// The places that the person has named, in their order.
import { useSignal } from '@preact/signals';
import type { Place } from '../../core/checklist/place.ts';
import { fill } from '../../core/message.ts';
import type { Attempt } from '../../state/library.ts';
import { Icon } from '../../ui/icon.tsx';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import type { LateProps } from '../late.ts';
import { PlaceForm } from './place-form.tsx';
import { RowButtons } from './row-buttons.tsx';
import { type Said, StatusLine, useSaid } from './status-line.tsx';
import { troubleOf } from './trouble.ts';

export function PlacesScreen({ app, words }: LateProps) {
  const { library } = app;
  const { undo, undoOf, places: says } = words.mine;
  const { said, onClickCapture } = useSaid();
  /** Whose form is open. */
  const edited = useSignal<string | null>(null);
  /** Whose row has just come back, to go on from it with the keyboard. */
  const back = useSignal<string | null>(null);
  const places = library.places.value;

  const say = (attempt: Attempt, done: Said, undo?: Said['undo']) => {
    const trouble = troubleOf(words, attempt);
    said.value = trouble === null ? done : { text: trouble, isTrouble: true, ...(undo && { undo }) };
  };
  const restore = async (place: Place) => {
    back.value = place.id;
    said.value = null; // before the row is there, which then takes the focus of this button
    say(await library.restorePlace(place), { text: fill(says.restored, { name: place.name }) }, () => restore(place));
  };
  const remove = async (place: Place) => {
    const { name } = place;
    say(await library.removePlace(place.id), { text: fill(says.removed, { name }), undo: () => restore(place) });
  };
  const move = async ({ id, name }: Place, step: -1 | 1) => {
    const attempt = await library.movePlace(id, step);
    const now = library.places.value;
    const at = now.findIndex((place) => place.id === id) + 1;
    say(attempt, { text: fill(says.moved, { name, place: at, all: now.length }) });
  };
  const close = (id: string) => {
    edited.value = null;
    back.value = id;
  };

  return (
    <div class="page" onClickCapture={onClickCapture}>
      <BackLink to="settings" word={app.t.app.nav.settings} />
      <Title app={app} id="places" text={says.title} />
      <p class="hint">{says.intro}</p>
      {places.length === 0 ? (
        <div class="card empty">
          <Icon name="place" size={40} />
          <p>{says.none}</p>
          <p class="hint">{says.noneHint}</p>
        </div>
      ) : (
        <section class="card" aria-label={says.list}>
          <ol class="mine-list">
            {places.map((place, at) => (
              <li key={place.id}>
                {edited.value === place.id ? (
                  <PlaceForm
                    app={app}
                    words={words}
                    place={place}
                    kept={(name) => {
                      close(place.id);
                      said.value = { text: fill(says.saved, { name }) };
                    }}
                    cancel={() => close(place.id)}
                  />
                ) : (
                  <>
                    <p class="mine-name">
                      <strong>{place.name}</strong>
                      {place.isHome && <span class="hint">{says.home}</span>}
                    </p>
                    <RowButtons
                      words={says}
                      gaps={{ name: place.name }}
                      isFirst={at === 0}
                      isLast={at === places.length - 1}
                      isBack={back.value === place.id}
                      edit={() => {
                        edited.value = place.id;
                      }}
                      move={(step) => move(place, step)}
                      remove={() => remove(place)}
                    />
                  </>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      <section class="card" aria-labelledby="add-place">
        <h2 id="add-place">{says.addTitle}</h2>
        <PlaceForm
          app={app}
          words={words}
          kept={(name) => {
            said.value = { text: fill(says.added, { name }) };
          }}
        />
      </section>
      <StatusLine said={said.value} undoWord={undo} undoOf={undoOf} />
    </div>
  );
}
