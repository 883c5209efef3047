// All checks as a file, and what is in it.
import { fill } from '../../core/message.ts';
import type { FileKind, FileState } from '../../state/past-file.ts';
import { Icon } from '../../ui/icon.tsx';
import { NextButton, WhatIsInIt } from '../file-card.tsx';
import type { WantedProps } from '../wanted.ts';
import { countOf, numberOf } from './when.ts';

export function SaveFile(props: WantedProps) {
  const { words, wanted } = props;
  const { file } = wanted.past;
  const says = words.past.file;
  const state = file.state.value;
  const make = (kind: FileKind) => (
    <button
      type="button"
      class="button button-plain"
      aria-disabled={state.is === 'reading'}
      onClick={() => state.is !== 'reading' && void file.make(kind)}
    >
      <Icon name="file" />
      {says[kind]}
    </button>
  );
  return (
    <details class="card fold">
      <summary>
        <h2>{says.title}</h2>
        <Icon name="down" />
      </summary>
      <p class="hint">{says.hint}</p>
      <div class="card-actions">
        {make('csv')}
        {make('json')}
      </div>
      <p role="status">{told(props, state)}</p>
      {state.is === 'reading' && state.isLong && (
        <button type="button" class="button button-quiet" onClick={file.stop}>
          {says.stop}
        </button>
      )}
      {state.is === 'ready' && <NextButton word={says.save} act={state.save} />}
      <WhatIsInIt says={says} />
    </details>
  );
}

function told({ app, words }: WantedProps, state: FileState): string {
  const { file: says, calendar } = words.past;
  switch (state.is) {
    case 'idle':
      return '';
    case 'reading':
      return state.isLong ? fill(says.reading, { count: numberOf(app, state.count) }) : '';
    case 'ready':
      return fill(says.ready, { checks: countOf(calendar, app, state.count) });
    case 'saved':
      return fill(says.done, { checks: countOf(calendar, app, state.count) });
    default:
      return says[state.is];
  }
}
