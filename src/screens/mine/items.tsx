// My list: which items are asked, those of the person among them.
import { useSignal } from '@preact/signals';
import { isOnByDefault } from '../../core/checklist/item.ts';
import type { Attempt } from '../../state/library.ts';
import { Icon } from '../../ui/icon.tsx';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import type { LateProps } from '../late.ts';
import { ItemGroupFold } from './item-group.tsx';
import { groupsOf, isOfSession, notAsAtFirst } from './item-switches.ts';
import { OwnItems } from './own-items.tsx';
import { type Said, StatusLine, useSaid } from './status-line.tsx';
import { troubleOf } from './trouble.ts';

export function ItemsScreen({ app, words }: LateProps) {
  const { library, items } = app;
  const { undo, undoOf, items: says } = words.mine;
  const { said, onClickCapture } = useSaid();
  const saving = useSignal<ReadonlySet<string>>(new Set());
  const switches = library.switches.value;
  const groups = groupsOf(items, switches);
  const say = (attempt: Attempt, done: Said | null, again?: Said['undo']) => {
    const trouble = troubleOf(words, attempt);
    said.value = trouble === null ? done : { text: trouble, isTrouble: true, ...(again && { undo: again }) };
  };

  const turn = async (id: string, isOn: boolean) => {
    if (saving.value.has(id)) return;
    saving.value = new Set([...saving.value, id]);
    say(await library.switchItem(id, isOn), null);
    saving.value = new Set([...saving.value].filter((other) => other !== id));
  };
  const turnAll = async (ways: readonly (readonly [id: string, isOn: boolean])[], done: Said) => {
    said.value = null;
    for (const [id, isOn] of ways) {
      const attempt = await library.switchItem(id, isOn);
      if (attempt.is !== 'kept') return say(attempt, null);
    }
    said.value = done;
  };
  const reset = () => {
    const changed = notAsAtFirst(items, library.switches.value);
    return turnAll(
      changed.map((item) => [item.id, isOnByDefault(item)]),
      {
        text: says.resetDone,
        undo: () =>
          turnAll(
            changed.map((item) => [item.id, !isOnByDefault(item)]),
            { text: says.resetUndone },
          ),
      },
    );
  };
  const folds = (isSession: boolean) =>
    groups
      .filter((group) => isOfSession(group) === isSession)
      .map((group) => (
        <ItemGroupFold key={group.id} app={app} words={words} group={group} saving={saving.value} turn={turn} />
      ));

  return (
    <div class="page" onClickCapture={onClickCapture}>
      <BackLink to="settings" word={app.t.app.nav.settings} />
      <Title app={app} id="items" text={says.title} />
      <p class="hint">{says.intro}</p>
      <section class="mine-section" aria-labelledby="items-session">
        <h2 id="items-session">{says.session}</h2>
        <p class="hint">{says.sessionHint}</p>
        {folds(true)}
        {notAsAtFirst(items, switches).length > 0 && (
          <button type="button" class="button button-plain" onClick={reset}>
            <Icon name="again" size={20} />
            {says.reset}
          </button>
        )}
      </section>
      <OwnItems app={app} words={words} say={say} />
      <section class="mine-section" aria-labelledby="items-others">
        <h2 id="items-others">{says.others}</h2>
        <p class="hint">{says.othersHint}</p>
        {folds(false)}
      </section>
      <StatusLine said={said.value} undoWord={undo} undoOf={undoOf} />
    </div>
  );
}
