// Draws the microphone while it is open: a sun that rises with the voice, the level, and what to do now.
import type { Heard } from '../../core/signal/ear.ts';
import type { Microphone } from '../../devices/audio.ts';
import { Meter } from '../../ui/meter.tsx';
import { Ridge } from '../../ui/ridge.tsx';
import type { ViewProps } from '../check.ts';

export type MicrophoneLive = Pick<Heard, 'stage' | 'levelDbfs' | 'progress'>;

/** The meter shows -60 to 0 dBFS. Its marks only help to aim; the verdict comes from the active speech level. */
const bottomDbfs = -60;
const place = (dbfs: number) => Math.max(0, Math.min(1, 1 - dbfs / bottomDbfs));
/** A block's level swings round the active speech level of -28 to -16 dBFS, so the zone drawn is a little wider. */
const goodDbfs = [-34, -10] as const;

/** The sun moves in steps that the eye takes for one move; drawing it anew is most of what this step costs. */
const sunSteps = 20;

export function View({ live, t }: ViewProps<Microphone, MicrophoneLive>) {
  const words = t.app.microphone;
  const stage = live?.stage ?? 'settling';
  const level = live?.levelDbfs ?? bottomDbfs;
  const zone = level < goodDbfs[0] ? 'quiet' : level > goodDbfs[1] ? 'loud' : 'good';
  return (
    <>
      <div class="listen">
        <Ridge height={stage === 'speech' ? Math.round(place(level) * sunSteps) / sunSteps : 0} />
        <span class="picture-note">{t.app.check.onNow.microphone}</span>
      </div>
      <Meter
        value={place(level)}
        good={[place(goodDbfs[0]), place(goodDbfs[1])]}
        label={words.level}
        says={words.says[zone]}
        marks={[words.tooQuiet, words.good, words.tooLoud]}
      />
      <div class="instruction" role="status">
        <p class="instruction-main">{words[stage]}</p>
        {stage !== 'settling' && <p class="hint">{stage === 'quiet' ? words.quietHint : words.speechHint}</p>}
      </div>
      <div class="progress" aria-hidden="true">
        <div class="progress-fill" style={{ transform: `scaleX(${(live?.progress ?? 0).toFixed(2)})` }} />
      </div>
    </>
  );
}
