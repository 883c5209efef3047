// One group of items to switch on and off, folded so that the page is no wall.

import type { Item } from '../../core/checklist/item.ts';
import { isOn } from '../../core/checklist/item.ts';
import { fill } from '../../core/message.ts';
import { Icon } from '../../ui/icon.tsx';
import type { LateProps } from '../late.ts';
import { wordsOf } from '../session/texts.ts';
import type { ItemGroup } from './item-switches.ts';

interface Turning {
  /** The items whose switch is on its way to the disk. */
  readonly saving: ReadonlySet<string>;
  readonly turn: (id: string, isOn: boolean) => unknown;
}

export function ItemGroupFold({ app, words, group, ...turning }: LateProps & Turning & { group: ItemGroup }) {
  const says = words.mine.items;
  const { id, items, onCount } = group;
  return (
    <details class="card fold">
      <summary>
        <h3>{words.groups[id]}</h3>
        <span class="hint">{fill(says.on, { count: onCount, all: items.length })}</span>
        <Icon name="down" />
      </summary>
      <ul class="mine-list">
        {items.map((item) => (
          <li key={item.id}>
            <ItemSwitch app={app} words={words} item={item} {...turning} />
          </li>
        ))}
      </ul>
      <FromPack app={app} words={words} group={group} />
    </details>
  );
}

/** The tick follows what is kept, so the browser must not set it by itself. */
function ItemSwitch({ app, words, item, saving, turn }: LateProps & Turning & { item: Item }) {
  const { mine } = words;
  const { text, why } = wordsOf(app, words, item);
  const on = isOn(item, app.library.switches.value);
  const when = item.shown.map((shown) => mine.items.when[shown]).filter(Boolean);
  const notes = [why, ...when, item.isCore && mine.items.core, saving.has(item.id) && mine.saving].filter(Boolean);
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={on}
        aria-labelledby={`text-${item.id}`}
        aria-describedby={`why-${item.id}`}
        onClick={(event) => {
          event.preventDefault();
          turn(item.id, !on);
        }}
      />
      <span>
        <span id={`text-${item.id}`}>{text}</span>
        <small class="hint" id={`why-${item.id}`}>
          {notes.map((note) => (
            <span key={note}>{note}</span>
          ))}
        </small>
      </span>
    </label>
  );
}

/** Of the organization: to read, not to change. */
function FromPack({ app, words, group }: LateProps & { group: ItemGroup }) {
  const says = words.mine.items;
  const pack = app.packs.installed.value;
  const items = pack?.items.filter((item) => item.group === group.id) ?? [];
  if (!pack || items.length === 0) return null;
  return (
    <div class="from-pack">
      <h4>{fill(says.from, { name: pack.name })}</h4>
      <ul>
        {items.map(({ id, text, why }) => (
          <li key={id}>
            {text}
            {why && <p class="hint">{why}</p>}
          </li>
        ))}
      </ul>
      <p class="hint">{says.fromHint}</p>
    </div>
  );
}
