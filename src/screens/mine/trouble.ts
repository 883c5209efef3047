// What to say when something was not kept.
import type { LateWords } from '../../content/messages.ts';
import { maxWrittenLength } from '../../core/checklist/written.ts';
import { fill } from '../../core/message.ts';
import type { Attempt } from '../../state/library.ts';

/** Nothing to say: it is kept. */
export function troubleOf({ mine }: LateWords, attempt: Attempt): string | null {
  switch (attempt.is) {
    case 'kept':
      return null;
    case 'problem':
      return fill(mine.problems[attempt.why], { limit: maxWrittenLength });
    case 'unsaved':
      return mine.unsaved[attempt.reason];
  }
}
