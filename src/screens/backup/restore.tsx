// Bringing a back-up back: the file, its password, what would change, and then one tap.
import { useSignal } from '@preact/signals';
import type { RestoreState } from '../../state/backup-restore.ts';
import { Icon } from '../../ui/icon.tsx';
import { when } from '../dates.ts';
import { ChooseFile } from '../mine/choose-file.tsx';
import type { WantedProps } from '../wanted.ts';
import { KeyProgress } from './key-progress.tsx';
import { PasswordField, ShowTyped } from './password-field.tsx';
import { Preview } from './preview.tsx';

export function Restore(props: WantedProps & { readonly done: () => void }) {
  const { app, words, wanted, done } = props;
  const says = words.backup.restore;
  const { restore } = wanted.backup;
  const state = restore.state.value;
  const mode = app.kept.mode.value;
  const isOpen = state.is === 'locked' || state.is === 'preview';
  return (
    <section class="card" aria-labelledby="backup-restore">
      <h2 id="backup-restore">{says.title}</h2>
      {mode === 'disk' ? (
        <>
          <p class="hint">{says.hint}</p>
          {state.is === 'locked' && <Locked {...props} state={state} />}
          {state.is === 'preview' && <Preview {...props} state={state} done={done} />}
          {!isOpen && (
            <ChooseFile
              word={state.is === 'reading' ? says.reading : state.is === 'problem' ? says.chooseOther : says.choose}
              accept=".json,application/json"
              isMain={false}
              choose={(file) => void restore.look(file)}
            />
          )}
        </>
      ) : (
        <>
          <p>{says.notNow[mode]}</p>
          <p class="hint">{says.onlySave}</p>
        </>
      )}
      <div role="status">
        {state.is === 'problem' && (
          <div class="notice notice-note">
            <Icon name="notes" />
            <span>
              {says.problems[state.why]} {says.nothingChanged}
            </span>
          </div>
        )}
      </div>
    </section>
  );
}

function Locked(props: WantedProps & { readonly state: Extract<RestoreState, { is: 'locked' }> }) {
  const { app, words, wanted, state } = props;
  const says = words.backup.restore;
  const { restore } = wanted.backup;
  const password = useSignal('');
  const isShown = useSignal(false);
  const open = () => {
    if (state.share === null && password.value !== '') void restore.unlock(password.value);
  };
  return (
    <>
      <p>{when(app, says.locked, state.createdAt)}</p>
      <form
        class="mine-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <PasswordField
          id="restore-password"
          label={says.password}
          typed={password}
          isShown={isShown}
          isNew={false}
          trouble={state.isWrong ? says.wrong : ''}
          takesFocus
        />
        <ShowTyped word={words.backup.save.show} isShown={isShown} />
        <div class="card-actions">
          <button type="submit" class="button button-main" aria-disabled={state.share !== null}>
            {says.open}
          </button>
          {state.share === null && (
            <button type="button" class="button button-quiet" onClick={restore.cancel}>
              {says.cancel}
            </button>
          )}
        </div>
      </form>
      {state.share !== null && (
        <KeyProgress share={state.share} says={says.opening} stopWord={says.cancel} stop={restore.cancel} />
      )}
    </>
  );
}
