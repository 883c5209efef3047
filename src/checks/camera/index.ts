// The camera check: who does what, in order.
import type { Seeing } from '../../core/signal/seeing.ts';
import type { Finding } from '../../core/verdict.ts';
import { type Analyst, withAnalyst } from '../../devices/analyst.ts';
import { type Camera, openCamera } from '../../devices/camera.ts';
import { refusal } from '../../devices/limits.ts';
import type { Check, Setup } from '../check.ts';
import { type FramingFinder, type FramingWatch, watchFraming } from './framing-watch.ts';
import { type CameraCode, type CameraFigure, type CameraReading, figures, judge } from './judge.ts';
import { isLikeBefore } from './like-before.ts';
import { nothingSeen } from './nothing-seen.ts';
import { type CameraLive, View } from './view.tsx';
import { createWatch, sampleEveryMs } from './watch.ts';

/** A camera that has not got going after this long will not, if nothing has come for the last while: the slowest took 3.6 s. */
const noPictureMs = 6_000;
const noNewFrameMs = 2_000;

/** The camera, and what the person chose that the measuring has to know. */
type Device = Camera & { readonly analyst: Pick<Analyst, 'ask'> } & Pick<Setup, 'quick' | 'before'> & {
    readonly openFraming?: (() => Promise<FramingFinder>) | undefined;
  };

/** More than two at once are a scolding. */
const mostHints = 2;
const isHint = ({ code, grade }: Finding) => grade === 'notes' || code === 'camera.noFace';

/** At even gaps of 200 ms the bands of lamps that flicker 100 times a second would seem to stand still. */
const unevenMs = 30;

/** Three looks for a face in two seconds; the finder takes a fraction of a second on an old phone. */
const faceEveryLooks = 3;

export const camera = {
  id: 'camera',
  captures: true,
  async acquire({ cameraId, askForBoth, quick = false, before = null, faceHelp = false }, signal) {
    const device = await withAnalyst(() => openCamera(cameraId, askForBoth, signal));
    const openFraming = () => import('./framing-finder.ts').then((part) => part.openFramingFinder(signal));
    return { ...device, quick, before, openFraming: faceHelp ? openFraming : undefined };
  },
  async measure(device, show, signal) {
    const framing = watchFraming(device.openFraming);
    try {
      return await watch(device, framing, show, signal);
    } finally {
      framing.release();
    }
  },
  judge,
  figures,
  View,
} satisfies Check<Device, CameraLive, CameraReading, 'camera', CameraCode, CameraFigure>;

async function watch(
  device: Device,
  framing: FramingWatch,
  show: (live: CameraLive) => void,
  signal: AbortSignal,
): Promise<CameraReading> {
  const startMs = performance.now();
  const timing = createWatch(startMs);
  let seeing: Seeing = nothingSeen;
  let looks = 0;
  let answer: CameraReading['answer'] = null;
  let seenMs = startMs;
  let lookedMs = Number.NEGATIVE_INFINITY;
  const reply = (given: NonNullable<CameraReading['answer']>) => {
    answer = given;
  };
  show({ stage: 'settling', hints: [], light: null, faceHelp: 'off', reply });
  for await (const frame of device.frames(signal)) {
    const nowMs = performance.now();
    if (frame) {
      timing.frame(nowMs, frame.presented);
      seenMs = nowMs;
    }
    const isDue = nowMs - lookedMs >= sampleEveryMs + unevenMs * (looks % 3);
    if (isDue) lookedMs = nowMs;
    const picture = frame && isDue && (await device.grab());
    if (picture) {
      seeing = await device.analyst.ask('see', picture, nowMs, framing.box());
      if (looks++ % faceEveryLooks === 0) framing.look(device.grab);
      timing.look(nowMs, seeing.isExposureSettled);
    }
    const read = (): CameraReading => ({
      ...timing.timing(nowMs),
      ...seeing,
      ...framing.known(),
      widthPixels: device.video.videoWidth,
      heightPixels: device.video.videoHeight,
      muted: device.track.muted,
      otherDevice: device.isOther,
      answer,
    });
    if (timing.isEnough(nowMs)) {
      if (!answer && device.quick && isLikeBefore(read(), device.before)) answer = 'asBefore';
      if (answer) return read();
      if (isDue || !frame) {
        const reading = read();
        const findings = judge(reading);
        if (findings.some(({ grade }) => grade === 'notYet')) return reading; // nothing to ask about such a picture
        show({
          stage: 'asking',
          hints: findings
            .filter(isHint)
            .map(({ code }) => code)
            .slice(0, mostHints),
          faceHelp: reading.faceHelp,
          light: reading,
          reply,
        });
      }
    } else if (nowMs - startMs > noPictureMs && nowMs - seenMs >= noNewFrameMs) return read();
  }
  throw refusal('no-frames');
}
