// Draws the power question, for browsers and machines that give no reading.
import { fill } from '../../core/message.ts';
import { Question } from '../../ui/choices.tsx';
import type { ViewProps } from '../check.ts';
import { neededPercent, type PowerReading } from './judge.ts';

export interface PowerLive {
  readonly stage: 'asking';
  /** True where the browser has no reading; false where it may be a machine without a battery. */
  readonly noReading: boolean;
  readonly plannedMinutes: number;
  readonly reply: (answer: NonNullable<PowerReading['answer']>) => void;
}

export function View({ live, t }: ViewProps<unknown, PowerLive>) {
  if (!live) return null;
  const words = t.app.power;
  return (
    <Question
      text={words.question}
      hint={live.noReading ? words.noReading : words.noBattery}
      answers={[
        { label: words.pluggedIn, choose: () => live.reply('pluggedIn') },
        {
          label: fill(words.enough, { percent: neededPercent(live.plannedMinutes) }),
          choose: () => live.reply('enough'),
        },
        { label: words.low, choose: () => live.reply('low') },
        { label: words.unsure, look: 'quiet', choose: () => live.reply('unsure') },
      ]}
    />
  );
}
