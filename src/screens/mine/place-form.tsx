// The form of a place: its name, and whether it is at home.
import { useSignal } from '@preact/signals';
import type { Place } from '../../core/checklist/place.ts';
import type { LateProps } from '../late.ts';
import { WrittenForm } from './written-form.tsx';

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
  const id = `place-${place?.id ?? 'new'}`;
  const save = () =>
    app.library.savePlace({
      ...(place && { id: place.id }),
      name: name.value,
      isHome: isHome.value,
    });
  return (
    <WrittenForm
      words={words}
      id={id}
      label={says.name}
      text={name}
      takesFocus={place !== undefined}
      saveWord={place ? says.save : says.add}
      save={save}
      kept={() => {
        const written = name.value.trim();
        name.value = '';
        isHome.value = false;
        kept(written);
      }}
      cancelWord={says.cancel}
      cancel={cancel}
    >
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
    </WrittenForm>
  );
}
