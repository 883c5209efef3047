// One row of what is due: the fact, the answers, and after them the way back. A tick shows only once it is kept.
import { useSignal } from '@preact/signals';
import type { LateWords } from '../../content/messages.ts';
import type { Choice } from '../../core/checklist/answer.ts';
import { strictestOf } from '../../core/checklist/expiry.ts';
import { fill } from '../../core/message.ts';
import { Icon } from '../../ui/icon.tsx';
import type { LateProps } from '../late.ts';
import { wordsOf } from '../session/texts.ts';
import { DueChoices } from './due-choices.tsx';
import { isOpen, type Slot } from './due-pick.ts';
import type { Visit } from './due-visit.ts';
import { Undo } from './status-line.tsx';

export interface DueRowProps extends LateProps, Slot {
  readonly visit: Visit;
  /** With all the answers and the reasons; else the two that fit on Today. */
  readonly isFull: boolean;
}

export function DueRow({ app, words, item, row, visit, isFull }: DueRowProps) {
  const { sessions } = app;
  const { mine } = words;
  const { text, why } = wordsOf(app, words, item);
  const isLost = useSignal(false);
  const isBusy = useSignal(false);
  const visited = visit.visited.get(item.id);
  const isSaving = isBusy.value || sessions.saving.value.has(item.id);
  const isPutOff = !row && visited?.isPutOff === true;
  const isAsked = !isPutOff && (!row || isOpen(row));

  const keep = async (work: () => Promise<boolean>, then: { isPutOff?: boolean; isBack?: boolean }) => {
    if (isSaving) return;
    isBusy.value = true;
    visit.note(item, { isPutOff, ...(then.isBack && { isBack: true }) });
    const isKept = await work();
    if (isKept) visit.note(item, then);
    isLost.value = !isKept;
    isBusy.value = false;
  };
  const undo = () =>
    keep(() => (isPutOff ? sessions.takeBackPutOff(item.id) : sessions.undo(item)), { isPutOff: false, isBack: true });
  const trouble = isLost.value || sessions.unsaved.value.has(item.id) ? mine.notSaved : null;

  return (
    <li class="due-row">
      <p>{text}</p>
      <div class="due-answer">
        <div class="due-state" role="status">
          {!isAsked && <State words={words} item={item} row={row} isFull={isFull} />}
          {isSaving ? <span class="hint">{mine.saving}</span> : trouble && <span class="due-trouble">{trouble}</span>}
        </div>
        {isAsked ? (
          <DueChoices
            words={mine.due}
            text={text}
            isFull={isFull}
            isBack={visited?.isBack ?? false}
            isSaving={isSaving}
            answer={(choice: Choice) => keep(() => sessions.answer(item, choice), {})}
            putOff={() => keep(() => sessions.putOff(item), { isPutOff: true })}
          />
        ) : (
          (isPutOff || sessions.undoable.value.has(item.id)) && (
            <Undo
              word={mine.undo}
              label={fill(mine.undoOf, { item: text })}
              undo={undo}
              takesFocus={visited !== undefined}
            />
          )
        )}
      </div>
      {isFull && why && (
        <details class="why">
          <summary>
            {isAsked && row && <Because words={words} row={row} />}
            <span>{mine.due.why}</span>
          </summary>
          <p class="hint">{why}</p>
        </details>
      )}
    </li>
  );
}

/** What was answered and, where there is room, how long it holds. Without a row it was put off. */
function State({ words, item, row, isFull }: { words: LateWords; isFull: boolean } & Slot) {
  const { due } = words.mine;
  const isDay = item.scope === 'dayStart' || item.scope === 'dayEnd';
  if (row?.status.kind !== 'holds') return <Badge icon="later" word={due.putOff[isDay ? 'day' : 'week']} />;
  const isYes = row.status.choice === 'yes';
  const until = fill(due.holds, { until: words.expiry.holds[strictestOf(item.expiry)] });
  return (
    <>
      <Badge icon={isYes ? 'ready' : 'none'} word={isYes ? due.yes : due.doesNotApply} />
      {isFull && <span class="hint">{isYes ? until : words.expiry.doesNotApply}</span>}
    </>
  );
}

const Badge = ({ icon, word }: { icon: 'ready' | 'none' | 'later'; word: string }) => (
  <span class={`badge badge-${icon}`}>
    <Icon name={icon} />
    <span>{word}</span>
  </span>
);

/** Why it is asked. */
function Because({ words, row }: { words: LateWords; row: NonNullable<Slot['row']> }) {
  const { status } = row;
  return (
    <>
      <Icon name="later" size={20} />
      <span>{status.kind === 'due' ? words.expiry.because[status.because] : words.expiry.dueSoon}.</span>
    </>
  );
}
