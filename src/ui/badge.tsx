// A state as icon, word and shape together, so that it can be read without colour.
import { Icon } from './icon.tsx';

export type BadgeState = 'ready' | 'notes' | 'unclear' | 'notYet' | 'none';

export function Badge({ state, word, large = false }: { state: BadgeState; word: string; large?: boolean }) {
  return (
    <span class={`badge badge-${state}${large ? ' badge-large' : ''}`}>
      <Icon name={state} size={large ? 32 : 24} />
      <span>{word}</span>
    </span>
  );
}
