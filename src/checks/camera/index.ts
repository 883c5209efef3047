// The camera check: who does what, in order.
import type { Seeing } from '../../core/signal/interim.ts';
import { type Analyst, withAnalyst } from '../../devices/analyst.ts';
import { type Camera, openCamera } from '../../devices/camera.ts';
import { refusal } from '../../devices/limits.ts';
import type { Check } from '../check.ts';
import { type CameraCode, type CameraFigure, type CameraReading, figures, judge } from './judge.ts';
import { nothingSeen } from './nothing-seen.ts';
import { type CameraLive, View } from './view.tsx';
import { createWatch, sampleEveryMs } from './watch.ts';

/** A camera that has not got going after this long will not, if nothing has come for the last while: the slowest took 3.6 s. */
const noPictureMs = 6_000;
const noNewFrameMs = 2_000;

type Device = Camera & { readonly analyst: Pick<Analyst, 'ask'> };

export const camera = {
  id: 'camera',
  captures: true,
  acquire: ({ cameraId, askForBoth }, signal) => withAnalyst(() => openCamera(cameraId, askForBoth, signal)),
  async measure(device, show, signal) {
    const startMs = performance.now();
    const watch = createWatch(startMs);
    let seeing: Seeing = nothingSeen;
    let answer: CameraReading['answer'] = null;
    let seenMs = startMs;
    let lookedMs = Number.NEGATIVE_INFINITY;
    const reply = (given: NonNullable<CameraReading['answer']>) => {
      answer = given;
    };
    show({ stage: 'settling', hints: [], light: null, reply });
    for await (const frame of device.frames(signal)) {
      const nowMs = performance.now();
      if (frame) {
        watch.frame(nowMs, frame.presented);
        seenMs = nowMs;
      }
      const isDue = nowMs - lookedMs >= sampleEveryMs;
      if (isDue) lookedMs = nowMs;
      if (frame && isDue) {
        seeing = await device.analyst.ask('see', await device.grab(), nowMs);
        watch.look(nowMs, seeing.isExposureSettled);
      }
      const read = (): CameraReading => ({
        ...watch.timing(nowMs),
        ...seeing,
        widthPixels: device.video.videoWidth,
        heightPixels: device.video.videoHeight,
        muted: device.track.muted,
        otherDevice: device.isOther,
        answer,
      });
      if (watch.isEnough(nowMs)) {
        if (answer) return read();
        if (isDue || !frame) {
          const reading = read();
          const findings = judge(reading);
          if (findings.some(({ grade }) => grade === 'notYet')) return reading; // nothing to ask about such a picture
          show({
            stage: 'asking',
            hints: findings.filter(({ grade }) => grade === 'notes').map(({ code }) => code),
            light: reading,
            reply,
          });
        }
      } else if (nowMs - startMs > noPictureMs && nowMs - seenMs >= noNewFrameMs) return read();
    }
    throw refusal('no-frames');
  },
  judge,
  figures,
  View,
} satisfies Check<Device, CameraLive, CameraReading, 'camera', CameraCode, CameraFigure>;
