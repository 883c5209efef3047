// The pack of the person's organization: chosen, looked at, taken, removed. Nothing happens before it is shown.
import { type Signal, useSignal } from '@preact/signals';
import { type Pack, packLimits } from '../../core/pack/pack.ts';
import type { App } from '../../state/app.ts';
import type { PackFile } from '../../state/packs.ts';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';
import { ChooseFile } from './choose-file.tsx';
import { InstalledPack } from './pack-installed.tsx';
import { PackPreviewCard } from './pack-preview.tsx';
import { PackProblems } from './pack-problems.tsx';
import { type Said, StatusLine, useSaid } from './status-line.tsx';

export function PackScreen({ app, late, words: { pack } }: WantedProps) {
  const words = { ...late, pack };
  const says = words.pack;
  const looked = useSignal<PackFile | null>(null);
  const busy = useSignal<string | null>(null);
  const { said, onClickCapture } = useSaid();
  const installed = app.packs.installed.value;
  const file = looked.value;

  const choose = async (chosen: File) => {
    busy.value = says.reading;
    said.value = null;
    looked.value = await lookAt(app, chosen);
    if (looked.value === null) said.value = { text: says.problems.unread, isTrouble: true };
    busy.value = null;
  };
  /** True once it is kept. `again` is the way to try it once more where its button is gone by then. */
  const keep = async (work: () => Promise<void>, done: Said, again?: () => unknown): Promise<boolean> => {
    if (busy.value !== null) return false;
    busy.value = says.saving;
    said.value = null;
    const isDone = await work().then(
      () => true,
      () => false,
    );
    busy.value = null;
    said.value = isDone ? done : { text: says.notSaved, isTrouble: true, ...(again && { undo: again }) };
    return isDone;
  };
  const take = async (pack: Pack) => {
    if (await keep(() => app.packs.take(pack), { text: says.added })) looked.value = null;
  };
  const takeBack = (pack: Pack): unknown =>
    keep(
      () => app.packs.take(pack),
      { text: says.remove.undone },
      () => takeBack(pack),
    );
  const remove = (pack: Pack) => keep(() => app.packs.remove(), { text: says.remove.done, undo: () => takeBack(pack) });

  return (
    <div class="page" onClickCapture={onClickCapture}>
      <BackLink to="settings" word={app.t.app.nav.settings} />
      <Title app={app} id="pack" text={says.title} />
      <p class="hint">{says.intro}</p>
      {file?.ok && (
        <PackPreviewCard
          app={app}
          words={words}
          pack={file.pack}
          preview={file.preview}
          busy={busy.value}
          accept={() => take(file.pack)}
          cancel={() => clear(looked)}
        />
      )}
      {file?.ok === false && <PackProblems words={words} problems={file.problems} />}
      {installed && !file?.ok && (
        <InstalledPack
          key={installed.id}
          app={app}
          words={words}
          pack={installed}
          isNew={said.value !== null}
          remove={() => remove(installed)}
        />
      )}
      {!file?.ok && (
        <section class="card">
          {!installed && <p>{says.none}</p>}
          <ChooseFile
            word={busy.value ?? (installed || file ? says.chooseOther : says.choose)}
            accept=".json,application/json"
            isMain={!installed}
            choose={choose}
          />
        </section>
      )}
      <StatusLine said={said.value} undoWord={says.undo} undoOf={words.mine.undoOf} />
    </div>
  );
}

const clear = (looked: Signal<PackFile | null>) => {
  looked.value = null;
};

/** What the file is, or `null` where the browser could not open it. */
async function lookAt(app: App, chosen: File): Promise<PackFile | null> {
  if (chosen.size > packLimits.file)
    return { ok: false, problems: [{ path: '', problem: 'tooLarge', limit: packLimits.file }] };
  try {
    return app.packs.look(await chosen.text());
  } catch {
    return null; // moved or removed since it was chosen
  }
}
