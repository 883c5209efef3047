// Draws the speaker check: chimes as they play, then the question.
import type { Chimes } from '../../devices/chimes.ts';
import { Question } from '../../ui/choices.tsx';
import type { ViewProps } from '../check.ts';

export type SpeakerLive =
  | { readonly stage: 'playing'; readonly played: number }
  | { readonly stage: 'asking'; readonly most: number; readonly reply: (heard: number | 'unsure' | 'again') => void };

export function View({ live, t }: ViewProps<Chimes, SpeakerLive>) {
  const words = t.app.speaker;
  if (live?.stage !== 'asking') {
    return (
      <div class="ripples" role="status">
        <Ripples beat={live?.played ?? 0} />
        <p class="instruction-main">{words.listen}</p>
      </div>
    );
  }
  const counts = Array.from({ length: live.most }, (_, i) => i + 1);
  return (
    <Question
      text={words.question}
      row
      answers={[
        { label: words.none, choose: () => live.reply(0) },
        ...counts.map((n) => ({ label: String(n), choose: () => live.reply(n) })),
        { label: words.unsure, choose: () => live.reply('unsure') },
        { label: words.again, look: 'quiet' as const, choose: () => live.reply('again') },
      ]}
    />
  );
}

/** The same picture for every number of chimes, so that the answer cannot be seen. */
function Ripples({ beat }: { beat: number }) {
  return (
    <svg viewBox="0 0 120 120" width="160" height="160" aria-hidden="true" focusable="false" data-playing={beat > 0}>
      <circle cx="60" cy="60" r="14" class="ripple-core" />
      <circle cx="60" cy="60" r="28" />
      <circle cx="60" cy="60" r="42" />
      <circle cx="60" cy="60" r="55" />
    </svg>
  );
}
