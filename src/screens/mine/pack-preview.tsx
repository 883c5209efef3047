// What a pack would change, shown before anything of it is taken.
import type { ComponentChild } from 'preact';
import { fill } from '../../core/message.ts';
import type { PackChange, PackPreview } from '../../core/pack/change-pack.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { useLostFocusHere } from './lost-focus.ts';
import { appName, ContactText, ItemLine, type PackProps, type PackWords } from './pack-parts.tsx';

export function PackPreviewCard(
  props: PackProps & {
    readonly pack: Pack;
    readonly preview: PackPreview;
    /** What is being done meanwhile. */
    readonly busy: string | null;
    readonly accept: () => unknown;
    readonly cancel: () => void;
  },
) {
  const { app, words, pack, preview, busy, accept, cancel } = props;
  const says = words.pack.preview;
  const before = app.packs.installed.value;
  const title = useLostFocusHere<HTMLHeadingElement>();
  const item = (id: string, { items }: Pack) => {
    const found = items.find((one) => one.id === id);
    return found && <ItemLine words={words} item={found} />;
  };
  const contact = (label: string, { contacts }: Pack) => {
    const found = contacts.find((one) => one.label === label);
    return found && <ContactText contact={found} />;
  };
  return (
    <section class="card" aria-labelledby="pack-preview">
      <h2 id="pack-preview" ref={title} tabIndex={-1}>
        {says.title}
      </h2>
      <p>
        <strong>{fill(words.pack.from, { name: pack.name })}</strong>{' '}
        {fill(says.kinds[preview.kind], { name: before?.name ?? '' })}
      </p>
      {preview.kind !== 'same' && <p class="notice notice-note">{says.trust}</p>}
      <Changes words={says.items} change={preview.items} now={pack} before={before} draw={item} />
      <Changes words={says.apps} change={preview.apps} now={pack} before={before} draw={(id) => appName(words, id)} />
      <Changes words={says.contacts} change={preview.contacts} now={pack} before={before} draw={contact} />
      <p>{says.own}</p>
      <div class="card-actions">
        {preview.kind !== 'same' && (
          <button type="button" class="button button-main" aria-disabled={busy !== null} onClick={accept}>
            {busy ?? (preview.kind === 'first' ? says.accept : says.update)}
          </button>
        )}
        <button type="button" class="button button-plain" onClick={cancel}>
          {says.cancel}
        </button>
      </div>
    </section>
  );
}

/** What is new and changed is drawn from the new pack, what goes away from the old one. */
function Changes(props: {
  readonly words: Partial<PackWords['pack']['preview']['items']>;
  readonly change: PackChange;
  readonly now: Pack;
  readonly before: Pack | null;
  readonly draw: (name: string, from: Pack) => ComponentChild;
}) {
  const { words, change, now, before, draw } = props;
  return (
    <>
      {(['added', 'changed', 'removed'] as const).map((kind) => {
        const from = kind === 'removed' ? before : now;
        if (!from || change[kind].length === 0) return null;
        return (
          <div key={kind}>
            <h3>{words[kind]}</h3>
            <ul class="pack-list">
              {change[kind].map((name) => (
                <li key={name}>{draw(name, from)}</li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
