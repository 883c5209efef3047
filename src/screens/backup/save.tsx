// Saving a back-up: with a password where one wants it, and plain words about what that means.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { fill } from '../../core/message.ts';
import type { MakingState } from '../../state/backup-file.ts';
import { Icon } from '../../ui/icon.tsx';
import { NextButton, WhatIsInIt } from '../file-card.tsx';
import type { WantedProps } from '../wanted.ts';
import { KeyProgress } from './key-progress.tsx';
import { PasswordField, ShowTyped } from './password-field.tsx';

/** Own proposal, with the rounds of the key: eight random signs hold for years, four words for longer than that. */
const shortest = 8;

export function Save({ words, wanted }: WantedProps) {
  const says = words.backup.save;
  const { file } = wanted.backup;
  const state = file.state.value;
  const isProtected = useSignal(false);
  const isShown = useSignal(false);
  const password = useSignal('');
  const again = useSignal('');
  const isTried = useSignal(false);
  const isSealed = useSignal(false);
  const isBusy = state.is === 'reading' || state.is === 'sealing';
  const isShort = [...password.value].length < shortest;
  const isOther = password.value !== again.value;

  const make = () => {
    if (isBusy) return;
    isTried.value = true;
    if (isProtected.value && (isShort || isOther)) return;
    isSealed.value = isProtected.value;
    const passphrase = isProtected.value ? password.value : null;
    void file.make(passphrase).then((isMade) => {
      if (!isMade) return;
      // Nothing of it stays on the page, wherever the file goes from here.
      [password.value, again.value, isTried.value, isShown.value] = ['', '', false, false];
    });
  };
  return (
    <section class="card" aria-labelledby="backup-save">
      <h2 id="backup-save">{says.title}</h2>
      <form
        class="mine-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <label class="tick">
          <input
            type="checkbox"
            checked={isProtected.value}
            onChange={({ currentTarget }) => {
              isProtected.value = currentTarget.checked;
              isTried.value = false;
            }}
          />
          <span>
            {says.protect}
            <span class="hint">{says.protectHint}</span>
          </span>
        </label>
        {isProtected.value && (
          <>
            <PasswordField
              id="backup-password"
              label={says.password}
              typed={password}
              isShown={isShown}
              isNew
              trouble={isTried.value && isShort ? fill(says.short, { count: shortest }) : ''}
            />
            <PasswordField
              id="backup-again"
              label={says.again}
              typed={again}
              isShown={isShown}
              isNew
              trouble={isTried.value && !isShort && isOther ? says.other : ''}
            />
            <ShowTyped word={says.show} isShown={isShown} />
            <p class="notice notice-note">
              <Icon name="notes" />
              <span>{says.warning}</span>
            </p>
          </>
        )}
        <div class="card-actions">
          <button type="submit" class="button button-main" aria-disabled={isBusy}>
            <Icon name="file" />
            {says.button}
          </button>
        </div>
      </form>
      {state.is === 'sealing' && (
        <KeyProgress share={state.share} says={says.sealing} stopWord={says.stop} stop={file.stop} />
      )}
      <p role="status" class={state.is === 'saved' ? 'backup-done' : 'backup-told'}>
        {state.is === 'saved' && <Icon name="ready" />}
        {told(says, state, isSealed.value)}
      </p>
      {'save' in state && (
        <Ways key="keep" word={says.keep} act={state.save}>
          {'share' in state && state.share && <Other word={says.share} act={state.share} />}
        </Ways>
      )}
      {'isThere' in state && (
        <Ways key="there" word={says.isThere} act={state.isThere}>
          <Other word={says.isNotThere} act={state.isNotThere} />
        </Ways>
      )}
      {'file' in state && state.file.leftOut > 0 && (
        <p class="hint">{fill(says.leftOut, { count: state.file.leftOut })}</p>
      )}
      <WhatIsInIt says={says} />
    </section>
  );
}

function told(says: WantedProps['words']['backup']['save'], state: MakingState, isSealed: boolean): string {
  if (state.is === 'idle' || state.is === 'sealing') return '';
  return state.is === 'saved' ? (isSealed ? says.doneSealed : says.done) : says[state.is];
}

interface Way {
  readonly word: string;
  readonly act: () => unknown;
}

const Ways = ({ word, act, children }: Way & { readonly children?: ComponentChildren }) => (
  <div class="card-actions">
    <NextButton word={word} act={act} />
    {children}
  </div>
);

const Other = ({ word, act }: Way) => (
  <button type="button" class="button button-plain" onClick={act}>
    {word}
  </button>
);
