// Back-ups: saving one, bringing one back, and moving to another place. Nothing changes before it is shown.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { BackLink } from '../back-link.tsx';
import { when } from '../dates.ts';
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';
import { Move } from './move.tsx';
import { Restore } from './restore.tsx';
import { Restored } from './restored.tsx';
import { Save } from './save.tsx';
import '../../ui/backup.css';

export function BackupScreen(props: WantedProps) {
  const { app, wanted } = props;
  const says = props.words.backup;
  const { file, restore, lastAtMs } = wanted.backup;
  const last = lastAtMs.value;
  /** What came of undoing, or of keeping, the last restore. */
  const told = useSignal('');
  useEffect(
    () => () => {
      file.stop(); // what was said of a file is not news the next time, and no password stays
      restore.cancel();
    },
    [file, restore],
  );
  const clear = () => {
    told.value = '';
  };
  return (
    <div class="page">
      <BackLink to="settings" word={app.t.app.nav.settings} />
      <Title app={app} id="backup" text={says.title} />
      <p class="hint">{says.intro}</p>
      <Restored {...props} told={told} />
      <p>{last === null ? says.never : when(app, says.last, last)}</p>
      <Save {...props} />
      <Restore {...props} done={clear} />
      <Move {...props} />
    </div>
  );
}
