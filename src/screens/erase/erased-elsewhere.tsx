// Instead of the whole app where another tab has erased everything: nothing of it may stay to be seen.
import { Title } from '../frame.tsx';
import type { LateProps } from '../late.ts';
import { StartAnew } from './start-anew.tsx';

export function ErasedElsewhere({ app, words: { erased } }: LateProps) {
  return (
    <div class="page">
      <Title app={app} id="erased" text={erased.title} />
      <p role="status">{erased.body}</p>
      <StartAnew word={erased.anew} hint={null} />
    </div>
  );
}
