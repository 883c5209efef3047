// The form of an item that the person writes: its text, its group, and when it is asked again.
import { useSignal } from '@preact/signals';
import { type OwnExpiry, type OwnGroup, type OwnItem, ownExpiries, ownGroups } from '../../core/checklist/own-item.ts';
import type { LateProps } from '../late.ts';
import { WrittenForm } from './written-form.tsx';

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
  const id = item?.id ?? 'own-new';
  const save = () =>
    app.library.saveOwnItem({
      ...(item && { id: item.id }),
      text: text.value,
      group: group.value,
      expiry: expiry.value,
    });
  return (
    <WrittenForm
      words={words}
      id={id}
      label={says.text}
      placeholder={says.placeholder}
      text={text}
      takesFocus
      saveWord={says.save}
      save={save}
      kept={kept}
      cancelWord={says.cancel}
      cancel={cancel}
    >
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
    </WrittenForm>
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
