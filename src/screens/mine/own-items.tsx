// The items that the person wrote, by group: added, changed, moved, removed and brought back.
import { useSignal } from '@preact/signals';
import { type OwnItem, ownGroups } from '../../core/checklist/own-item.ts';
import { fill } from '../../core/message.ts';
import type { Attempt } from '../../state/library.ts';
import type { LateProps } from '../late.ts';
import { OwnItemForm } from './own-item-form.tsx';
import { ReturningButton } from './returning-button.tsx';
import { RowButtons } from './row-buttons.tsx';
import type { Said } from './status-line.tsx';

type Say = (attempt: Attempt, done: Said | null, again?: Said['undo']) => void;

export function OwnItems({ app, words, say }: LateProps & { say: Say }) {
  const { library } = app;
  const says = words.mine.items;
  const all = library.ownItems.value;
  const groups = ownGroups
    .map((id) => ({ id, items: all.filter(({ group }) => group === id) }))
    .filter(({ items }) => items.length > 0);
  /** Whose form is open; `new` for one more. */
  const edited = useSignal<string | null>(null);
  /** Whose row has just come back, to go on from it with the keyboard. */
  const back = useSignal<string | null>(null);

  const close = (id: string) => {
    edited.value = null;
    back.value = id;
  };
  const restore = async (id: string) => {
    back.value = id;
    const quiet: Attempt = { is: 'kept', id };
    say(quiet, null); // before the row is there, which then takes the focus of this button
    say(await library.restoreOwnItem(id), { text: says.restored }, () => restore(id));
  };
  const remove = async ({ id }: OwnItem) =>
    say(await library.removeOwnItem(id), { text: says.removed, undo: () => restore(id) });
  const move = async ({ id, group }: OwnItem, step: -1 | 1) => {
    const attempt = await library.moveOwnItem(id, step);
    const now = library.ownItems.value.filter((item) => item.group === group);
    const place = now.findIndex((item) => item.id === id) + 1;
    say(attempt, { text: fill(says.moved, { place, all: now.length }) });
  };
  const form = (item?: OwnItem) => (
    <OwnItemForm
      app={app}
      words={words}
      {...(item && { item })}
      kept={(id) => {
        close(item ? id : 'new');
        say({ is: 'kept', id }, { text: item ? says.saved : says.added });
      }}
      cancel={() => close(item?.id ?? 'new')}
    />
  );

  return (
    <section class="card" aria-labelledby="own-items">
      <h2 id="own-items">{says.own}</h2>
      <p class="hint">{says.ownHint}</p>
      {groups.map(({ id, items }) => (
        <div key={id}>
          <h3>{words.groups[id]}</h3>
          <ol class="mine-list">
            {items.map((item, at) => (
              <li key={item.id}>
                {edited.value === item.id ? (
                  form(item)
                ) : (
                  <>
                    <p class="mine-name">
                      {item.text}
                      <span class="hint">{says.again[item.expiry]}</span>
                    </p>
                    <RowButtons
                      words={says}
                      gaps={{ item: item.text }}
                      isFirst={at === 0}
                      isLast={at === items.length - 1}
                      isBack={back.value === item.id}
                      edit={() => {
                        edited.value = item.id;
                      }}
                      move={(step) => move(item, step)}
                      remove={() => remove(item)}
                    />
                  </>
                )}
              </li>
            ))}
          </ol>
        </div>
      ))}
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
