// The form of a place: its name, and whether it is at home. What is typed stays until it is kept.
import { useSignal } from '@preact/signals';
import type { Place } from '../../core/checklist/place.ts';
import type { LateProps } from '../late.ts';
import { focusWhenDrawn } from './lost-focus.ts';
import { troubleOf } from './trouble.ts';
import { WrittenField } from './written-field.tsx';

export function PlaceForm({
  app,
  words,
  place,
  kept,
  cancel,
}: LateProps & { place?: Place; kept: (name: string) => void; cancel?: () => void }) {
  const says = words.mine.places;
  const name = useSignal(place?.name ?? '');
  const isHome = useSignal(place?.isHome ?? false);
  const trouble = useSignal<string | null>(null);
  const isSaving = useSignal(false);
  const id = `place-${place?.id ?? 'new'}`;

  const save = async (form: HTMLFormElement) => {
    if (isSaving.value) return;
    isSaving.value = true;
    const attempt = await app.library.savePlace({
      ...(place && { id: place.id }),
      name: name.value,
      isHome: isHome.value,
    });
    isSaving.value = false;
    trouble.value = troubleOf(words, attempt);
    if (attempt.is === 'kept') {
      const written = name.value.trim();
      name.value = '';
      isHome.value = false;
      kept(written);
    } else {
      const field = form.querySelector('input');
      if (field) focusWhenDrawn(field);
    }
  };
  return (
    <form
      class="mine-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <WrittenField
        id={id}
        label={says.name}
        value={name.value}
        write={(value) => {
          name.value = value;
          trouble.value = null;
        }}
        trouble={trouble.value}
        lengthWords={words.mine.lettersLeft}
        takesFocus={place !== undefined}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={isHome.value}
          aria-labelledby={`${id}-home`}
          aria-describedby={`${id}-home-hint`}
          onChange={({ currentTarget }) => {
            isHome.value = currentTarget.checked;
          }}
        />
        <span>
          <span id={`${id}-home`}>{says.isHome}</span>
          <small class="hint" id={`${id}-home-hint`}>
            {says.isHomeHint}
          </small>
        </span>
      </label>
      <div class="card-actions">
        <button type="submit" class="button button-main" aria-disabled={isSaving.value}>
          {isSaving.value ? words.mine.saving : place ? says.save : says.add}
        </button>
        {cancel && (
          <button type="button" class="button button-quiet" onClick={cancel}>
            {says.cancel}
          </button>
        )}
      </div>
    </form>
  );
}
