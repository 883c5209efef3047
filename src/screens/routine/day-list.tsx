// A work day as a list: what is on now is marked, and a tap opens a block to change it.
import { type Signal, useSignal } from '@preact/signals';
import { fill } from '../../core/message.ts';
import type { NowNext } from '../../core/routine/now-next.ts';
import { type Block, isWork, minutesPerDay, type WorkDay } from '../../core/routine/routine.ts';
import { Icon } from '../../ui/icon.tsx';
import { focusWhenDrawn, useLostFocusHere } from '../mine/lost-focus.ts';
import { ReturningButton } from '../mine/returning-button.tsx';
import type { WantedProps } from '../wanted.ts';
import type { Act } from './act.ts';
import { BlockForm } from './block-form.tsx';
import { Heading } from './heading.tsx';
import { clockText, lengthText, nameOfDay, rangeText } from './times.ts';

type Props = WantedProps & {
  readonly act: Act;
  readonly day: WorkDay;
  /** What is on now, where it is a block of this day. */
  readonly now: NowNext['now'];
  /** How often a change was undone. */
  readonly undone: number;
};

export function DayList(props: Props) {
  const { app, words, day, now, undone } = props;
  const says = words.routine.day;
  /** Whose form is open; `new` for one more. */
  const edited = useSignal<string | null>(null);
  /** Whose row has just come back, to go on from it with the keyboard. */
  const back = useSignal<string | null>(null);
  const close = (id: string) => {
    edited.value = null;
    back.value = id;
  };
  const form = (block?: Block) => (
    <BlockForm
      {...props}
      {...(block && { block })}
      kept={(id) => close(block ? id : 'new')}
      cancel={() => close(block?.id ?? 'new')}
    />
  );
  return (
    <section class="card" aria-labelledby="day-blocks">
      <Heading key={undone} id="day-blocks" text={nameOfDay(app.locale, says, day)} takesFocus={undone > 0} />
      {day.blocks.length === 0 ? (
        <>
          <p>{says.noBlocks}</p>
          <p class="hint">{says.noBlocksHint}</p>
        </>
      ) : (
        <>
          <p class="hint">{says.listHint}</p>
          <ol class="mine-list routine-list" aria-label={says.list}>
            {day.blocks.map((block, at) => (
              <li key={block.id} class={kindOf(block)} aria-current={now?.block.id === block.id ? 'time' : undefined}>
                {edited.value === block.id ? (
                  <>
                    {form(block)}
                    <Moves {...props} block={block} at={at} edited={edited} />
                  </>
                ) : (
                  <Row
                    {...props}
                    block={block}
                    isBack={back.value === block.id}
                    open={() => {
                      edited.value = block.id;
                    }}
                  />
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {edited.value === 'new' ? (
        form()
      ) : (
        <ReturningButton
          icon="add"
          word={says.add}
          isBack={back.value === 'new'}
          press={() => {
            edited.value = 'new';
          }}
        />
      )}
    </section>
  );
}

/** A sign beside the words: a full line for work, a broken one for a rest. */
const kindOf = ({ type }: Block) => (isWork(type) ? 'is-work' : type === 'self' ? '' : 'is-rest');

function Row(props: Props & { readonly block: Block; readonly isBack: boolean; readonly open: () => void }) {
  const { app, words, block, now, isBack, open } = props;
  const says = words.routine.day;
  const button = useLostFocusHere<HTMLButtonElement>(isBack);
  const isNow = now?.block.id === block.id;
  return (
    <button ref={button} type="button" class="routine-row" onClick={open}>
      <span class="routine-time">
        {rangeText(app.locale, says.range, block.startMinute, block.lengthMinutes)}
        {block.startMinute >= minutesPerDay && <small> {says.nextDay}</small>}
      </span>
      <span class="routine-what">
        <strong>{block.label}</strong>
        <span class="hint">
          {words.routine.types[block.type]}, {lengthText(app.locale, block.lengthMinutes)}
        </span>
        {isNow && (
          <span class="badge badge-ready">
            <Icon name="clock" size={20} />
            <span>{fill(says.now, { length: lengthText(app.locale, now.minutesLeft) })}</span>
          </span>
        )}
      </span>
      <Icon name="edit" size={20} />
    </button>
  );
}

/** Nothing to drag. A block that moves changes places with the one beside it. */
function Moves(props: Props & { readonly block: Block; readonly at: number; readonly edited: Signal<string | null> }) {
  const { app, words, wanted, act, day, block, at, edited } = props;
  const { block: says, said } = words.routine;
  const { label } = block;
  const { routine } = wanted;
  const startNow = () =>
    routine.days.value.find(({ id }) => id === day.id)?.blocks.find(({ id }) => id === block.id)?.startMinute ?? 0;
  const move = (step: -1 | 1) =>
    act(
      () => routine.moveBlock(day.id, block.id, step),
      () => fill(said.moved, { label, time: clockText(app.locale, startNow()) }),
    );
  const button = (step: -1 | 1, isAtEnd: boolean) => {
    const name = fill(step < 0 ? says.up : says.down, { label });
    return (
      <button
        type="button"
        class="button button-plain button-icon"
        aria-label={name}
        title={name}
        aria-disabled={isAtEnd}
        onClick={({ currentTarget }) => {
          if (!isAtEnd) void move(step).then(() => focusWhenDrawn(currentTarget));
        }}
      >
        <Icon name={step < 0 ? 'up' : 'down'} />
      </button>
    );
  };
  return (
    <div class="row-buttons routine-moves">
      {button(-1, at === 0)}
      {button(1, at === day.blocks.length - 1)}
      <button
        type="button"
        class="button button-quiet row-remove"
        aria-label={fill(says.removeOf, { label })}
        onClick={() => {
          edited.value = null;
          void act(
            () => routine.removeBlock(day.id, block.id),
            () => fill(said.removed, { label }),
          );
        }}
      >
        {says.remove}
      </button>
    </div>
  );
}
