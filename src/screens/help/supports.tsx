// My supports: call them with one tap; add, change and remove them, with a way back.
import { useSignal } from '@preact/signals';
import { maxSupports, type Support } from '../../core/help/support.ts';
import { fill } from '../../core/message.ts';
import { Icon } from '../../ui/icon.tsx';
import { ReturningButton } from '../mine/returning-button.tsx';
import type { Said } from '../mine/status-line.tsx';
import type { WantedProps } from '../wanted.ts';
import { SupportForm, supportTrouble } from './support-form.tsx';
import { SupportRow } from './support-row.tsx';

export function MySupports({
  words,
  late,
  wanted,
  say,
}: Pick<WantedProps, 'words' | 'late' | 'wanted'> & { say: (said: Said | null) => void }) {
  const { supports } = wanted;
  const says = words.apart.supports;
  /** Whose form is open: an id, or "new". */
  const edited = useSignal<string | null>(null);
  /** Where the keyboard goes on: an id, or "new" for the button that adds. */
  const back = useSignal<string | null>(null);
  const all = supports.all.value;

  const close = (id: string) => {
    edited.value = null;
    back.value = id;
  };
  const kept = (id: string, name: string) => {
    close(id);
    say({ text: fill(says.saved, { name }) });
  };
  const restore = async (support: Support) => {
    back.value = support.id;
    say(null); // before the row is there, which then takes the focus of the button
    const trouble = supportTrouble(words, late, await supports.restore(support));
    say(
      trouble === null
        ? { text: fill(says.restored, { name: support.name }) }
        : { text: trouble, isTrouble: true, undo: () => restore(support) },
    );
  };
  const remove = async (support: Support) => {
    const trouble = supportTrouble(words, late, await supports.remove(support.id));
    say(
      trouble === null
        ? { text: fill(says.removed, { name: support.name }), undo: () => restore(support) }
        : { text: trouble, isTrouble: true },
    );
  };
  const form = { words, late, supports, kept };
  return (
    <section class="card" aria-labelledby="my-supports">
      <h2 id="my-supports">{says.title}</h2>
      <p class="hint">{says.intro}</p>
      {all.length === 0 && edited.value === null && <p>{says.none}</p>}
      {all.length > 0 && (
        <ul class="mine-list" aria-label={says.list}>
          {all.map((support) => (
            <li key={support.id}>
              {edited.value === support.id ? (
                <SupportForm {...form} support={support} cancel={() => close(support.id)} />
              ) : (
                <SupportRow
                  says={says}
                  support={support}
                  isBack={back.value === support.id}
                  edit={() => {
                    edited.value = support.id;
                  }}
                  remove={() => remove(support)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {edited.value === 'new' ? (
        <SupportForm {...form} cancel={() => close('new')} />
      ) : all.length >= maxSupports ? (
        <p class="hint">
          <Icon name="info" size={20} /> {fill(says.full, { limit: maxSupports })}
        </p>
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
