// The form of an item that the person writes: its text, its group, and when it is asked again.
import { useSignal } from '@preact/signals';
import { type OwnExpiry, type OwnGroup, type OwnItem, ownExpiries, ownGroups } from '../../core/checklist/own-item.ts';
import type { LateProps } from '../late.ts';
import { focusWhenDrawn } from './lost-focus.ts';
import { troubleOf } from './trouble.ts';
import { WrittenField } from './written-field.tsx';

export function OwnItemForm({
  app,
  words,
  item,
  kept,
  cancel,
}: LateProps & { item?: OwnItem; kept: (id: string) => void; cancel: () => void }) {
  const says = words.mine.items;
  const text = useSignal(item?.text ?? '');
  const group = useSignal<OwnGroup>(item?.group ?? 'privacy');
  const expiry = useSignal<OwnExpiry>(item?.expiry ?? 'session');
  const trouble = useSignal<string | null>(null);
  const isSaving = useSignal(false);
  const id = item?.id ?? 'own-new';

  const save = async (form: HTMLFormElement) => {
    if (isSaving.value) return;
    isSaving.value = true;
    const attempt = await app.library.saveOwnItem({
      ...(item && { id: item.id }),
      text: text.value,
      group: group.value,
      expiry: expiry.value,
    });
    isSaving.value = false;
    trouble.value = troubleOf(words, attempt);
    if (attempt.is === 'kept') kept(attempt.id);
    else {
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
        label={says.text}
        value={text.value}
        write={(value) => {
          text.value = value;
          trouble.value = null;
        }}
        trouble={trouble.value}
        lengthWords={words.mine.lettersLeft}
        placeholder={says.placeholder}
        takesFocus
      />
      <Select
        id={`${id}-group`}
        label={says.group}
        value={group.value}
        options={ownGroups.map((value) => [value, words.groups[value]])}
        choose={(value) => {
          group.value = value;
        }}
      />
      <Select
        id={`${id}-again`}
        label={says.expiry}
        value={expiry.value}
        options={ownExpiries.map((value) => [value, says.again[value]])}
        choose={(value) => {
          expiry.value = value;
        }}
      />
      <div class="card-actions">
        <button type="submit" class="button button-main" aria-disabled={isSaving.value}>
          {isSaving.value ? words.mine.saving : says.save}
        </button>
        <button type="button" class="button button-quiet" onClick={cancel}>
          {says.cancel}
        </button>
      </div>
    </form>
  );
}

function Select<T extends string>(props: {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, word: string])[];
  readonly choose: (value: T) => void;
}) {
  const { id, label, value, options, choose } = props;
  return (
    <div class="mine-field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => choose(currentTarget.value as T)}>
        {options.map(([option, word]) => (
          <option key={option} value={option}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}
