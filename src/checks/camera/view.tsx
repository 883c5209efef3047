// Draws the camera while it is open: the unmirrored picture, a guide, the light, and the question.
import { backlightRatio } from '../../core/light/light-verdict.ts';
import { lightThresholds } from '../../core/light/thresholds.ts';
import type { Seeing } from '../../core/signal/seeing.ts';
import type { Camera } from '../../devices/camera.ts';
import { Question } from '../../ui/choices.tsx';
import { Gauge } from '../../ui/meter.tsx';
import type { ViewProps } from '../check.ts';
import type { CameraCode, CameraReading } from './judge.ts';

export interface CameraLive {
  readonly stage: 'settling' | 'asking';
  /** Advice on the light as it is now. */
  readonly hints: readonly CameraCode[];
  readonly faceHelp: CameraReading['faceHelp'];
  readonly light: Seeing | null;
  readonly reply: (answer: NonNullable<CameraReading['answer']>) => void;
}

/** Content.md 4.2: darker around than this looks like a spotlight. Shown, never judged. */
const goodFrom = 0.4;

/** Half and double lie as far from the middle: 1/4 to 4 times, on a logarithmic scale from 0 to 1. */
const place = (ratio: number) => Math.max(0, Math.min(1, 0.5 + Math.log2(ratio) / 4));

export function View({ device, live, t }: ViewProps<Camera, CameraLive>) {
  const words = t.app.camera;
  const ratio = live?.light ? backlightRatio(live.light) : 1;
  const high = lightThresholds.backlitRatio.value;
  const low = goodFrom;
  const zone = ratio < low ? 'low' : ratio > high ? 'high' : 'good';
  return (
    <>
      <div class="picture">
        <div class="picture-frame" role="img" aria-label={words.picture} ref={(frame) => mount(frame, device.video)} />
        <Guide />
        <span class="picture-note">{t.app.check.onNow.camera}</span>
      </div>
      {live?.light && (
        <Gauge
          value={place(ratio)}
          good={[place(low), place(high)]}
          label={words.lightLabel}
          says={words.lightSays[zone]}
          marks={[words.lightLow, words.lightGood, words.lightHigh]}
        />
      )}
      <div class="live-hints" aria-live="polite">
        {live?.faceHelp === 'loading' && <p class="hint">{words.faceLoading}</p>}
        {live?.faceHelp === 'missing' && <p class="hint">{words.faceMissing}</p>}
        {live?.hints.map((code) => (
          <p key={code} class="live-hint">
            {t.findings[code].next ?? t.findings[code].says}
          </p>
        ))}
      </div>
      {live?.stage === 'asking' ? (
        <Question
          text={words.question}
          row
          answers={[
            { label: words.yes, look: 'main', choose: () => live.reply('yes') },
            { label: words.notYet, choose: () => live.reply('notYet') },
            { label: words.unsure, look: 'quiet', choose: () => live.reply('unsure') },
          ]}
        />
      ) : (
        <p class="instruction" role="status">
          {words.settling}
        </p>
      )}
    </>
  );
}

/** The device brings its own element: it is the one that is measured. */
function mount(frame: HTMLElement | null, video: HTMLVideoElement): void {
  if (frame && video.parentElement !== frame) frame.replaceChildren(video);
}

/** Head and shoulders, and a line for the eyes at the upper third (content.md 4.1). */
function Guide() {
  return (
    <svg class="guide" viewBox="0 0 160 120" aria-hidden="true" focusable="false">
      <path d="M80 18c13 0 21 10 21 25 0 17-9 29-21 29s-21-12-21-29c0-15 8-25 21-25z" />
      <path d="M34 120c1-22 14-34 32-37M126 120c-1-22-14-34-32-37" />
      <path class="guide-eyes" d="M22 42h30M108 42h30" />
    </svg>
  );
}
