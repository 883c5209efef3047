// The form of a block: what it is, when it begins, how long it takes, and of which kind.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fill } from '../../core/message.ts';
import {
  type Block,
  type BlockType,
  blockTypes,
  endOf,
  maxLengthMinutes,
  minutesPerDay,
  nextStartOf,
  type WorkDay,
} from '../../core/routine/routine.ts';
import { WrittenForm } from '../mine/written-form.tsx';
import type { WantedProps } from '../wanted.ts';
import type { Act } from './act.ts';
import { TimeField } from './time-field.tsx';
import { lengthText } from './times.ts';

/** Before such an hour nobody asks whether a block may be past midnight. */
const lateMinute = 21 * 60;

export function BlockForm(
  props: WantedProps & {
    readonly act: Act;
    readonly day: WorkDay;
    readonly block?: Block;
    readonly kept: (id: string) => void;
    readonly cancel: () => void;
  },
) {
  const { app, words, late, wanted, act, day, block, kept, cancel } = props;
  const says = words.routine.block;
  const begins = block?.startMinute ?? nextStartOf(day);
  const label = useSignal(block?.label ?? '');
  const start = useSignal(begins % minutesPerDay);
  const isPastMidnight = useSignal(begins >= minutesPerDay);
  const length = useSignal(block?.lengthMinutes ?? 30);
  const type = useSignal<BlockType>(block?.type ?? 'admin');
  // Moved by its buttons while the form is open.
  useEffect(() => {
    start.value = begins % minutesPerDay;
    isPastMidnight.value = begins >= minutesPerDay;
  }, [begins, start, isPastMidnight]);
  const id = `block-${block?.id ?? 'new'}`;
  const mayBeLate = isPastMidnight.value || day.blocks.some((one) => one.id !== block?.id && endOf(one) > lateMinute);
  const save = () => {
    const { said } = words.routine;
    return act(
      () =>
        wanted.routine.saveBlock(day.id, {
          ...(block && { id: block.id }),
          label: label.value,
          startMinute: start.value + (isPastMidnight.value ? minutesPerDay : 0),
          lengthMinutes: length.value,
          type: type.value,
        }),
      () => fill(block ? said.saved : said.added, { label: label.value.trim() }),
    );
  };
  return (
    <WrittenForm
      words={late}
      id={id}
      label={says.label}
      placeholder={says.placeholder}
      text={label}
      takesFocus
      saveWord={block ? says.save : says.add}
      save={save}
      kept={kept}
      cancelWord={says.cancel}
      cancel={cancel}
    >
      <p class="hint">{says.hint}</p>
      <div class="routine-fields">
        <TimeField
          id={`${id}-start`}
          label={says.start}
          minute={start.value}
          write={(minute) => {
            start.value = minute;
          }}
        />
        <div class="mine-field">
          <label for={`${id}-length`}>{says.length}</label>
          <select
            id={`${id}-length`}
            value={length.value}
            onChange={({ currentTarget }) => {
              length.value = Number(currentTarget.value);
            }}
          >
            {lengthsWith(length.value).map((minutes) => (
              <option key={minutes} value={minutes}>
                {lengthText(app.locale, minutes)}
              </option>
            ))}
          </select>
        </div>
        <div class="mine-field">
          <label for={`${id}-type`}>{says.type}</label>
          <select
            id={`${id}-type`}
            value={type.value}
            onChange={({ currentTarget }) => {
              type.value = currentTarget.value as BlockType;
            }}
          >
            {blockTypes.map((value) => (
              <option key={value} value={value}>
                {words.routine.types[value]}
              </option>
            ))}
          </select>
        </div>
      </div>
      {mayBeLate && (
        <label class="tick">
          <input
            type="checkbox"
            checked={isPastMidnight.value}
            onChange={({ currentTarget }) => {
              isPastMidnight.value = currentTarget.checked;
            }}
          />
          <span>
            {says.afterMidnight}
            <small class="hint">{says.afterMidnightHint}</small>
          </span>
        </label>
      )}
    </WrittenForm>
  );
}

/** By five minutes up to two hours, then by larger steps; the one that is chosen is always among them. */
function lengthsWith(chosen: number): readonly number[] {
  const lengths = new Set([chosen]);
  for (let minutes = 5; minutes <= maxLengthMinutes; minutes += minutes < 120 ? 5 : minutes < 240 ? 15 : 30)
    lengths.add(minutes);
  return [...lengths].sort((a, b) => a - b);
}
