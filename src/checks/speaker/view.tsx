// Draws the speaker check: chimes as they play, then the question.
import type { Chimes } from '../../devices/chimes.ts';
import { Question } from '../../ui/choices.tsx';
import type { ViewProps } from '../check.ts';

export type SpeakerLive =
  | { readonly stage: 'playing'; readonly played: number }
  | {
      readonly stage: 'asking';
      readonly most: number;
      readonly reply: (heard: number | 'unsure' | 'again' | 'sides') => void;
    }
  | { readonly stage: 'playingSides' }
  | {
      readonly stage: 'askingSides';
      readonly reply: (firstWas: 'left' | 'right' | 'one' | 'same' | 'unsure') => void;
    };

export function View(props: ViewProps<Chimes, SpeakerLive>) {
  return (
    <>
      <Stage {...props} />
      {props.device.isListening && <p class="hint">{props.t.app.check.onNow.microphone}</p>}
    </>
  );
}

function Stage({ device, live, t }: ViewProps<Chimes, SpeakerLive>) {
  const words = t.app.speaker;
  if (live?.stage === 'asking') {
    const counts = Array.from({ length: live.most }, (_, i) => i + 1);
    const hasSides = device.channels >= 2;
    return (
      <Question
        text={words.question}
        row
        answers={[
          { label: words.none, choose: () => live.reply(0) },
          ...counts.map((n) => ({ label: String(n), choose: () => live.reply(n) })),
          { label: words.unsure, choose: () => live.reply('unsure') },
          { label: words.again, look: 'quiet' as const, choose: () => live.reply('again') },
          ...(hasSides ? [{ label: words.sides, look: 'quiet' as const, choose: () => live.reply('sides') }] : []),
        ]}
      />
    );
  }
  if (live?.stage === 'askingSides') {
    const answers = ['left', 'right', 'same', 'one', 'unsure'] as const;
    return (
      <Question
        key="sides"
        text={words.sidesQuestion}
        row
        answers={answers.map((answer) => ({ label: words.sidesAnswers[answer], choose: () => live.reply(answer) }))}
      />
    );
  }
  return (
    <div class="ripples" role="status">
      <Ripples beat={live?.stage === 'playing' ? live.played : 1} />
      <p class="instruction-main">{live?.stage === 'playingSides' ? words.sidesListen : words.listen}</p>
    </div>
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
