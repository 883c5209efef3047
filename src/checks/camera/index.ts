// The camera check: who does what, in order.
import { type Camera, openCamera } from '../../devices/camera.ts';
import { refusal } from '../../devices/limits.ts';
import type { Check } from '../check.ts';
import { type CameraCode, type CameraFigure, type CameraReading, figures, judge } from './judge.ts';
import { type CameraLive, View } from './view.tsx';
import { createWatch, sampleEveryMs } from './watch.ts';

/** A camera that has not got going after this long will not, if nothing has come for the last while: the slowest took 3.6 s. */
const noPictureMs = 6_000;
const noNewFrameMs = 2_000;

export const camera = {
  id: 'camera',
  captures: true,
  acquire: ({ cameraId, askForBoth }, signal) => openCamera(cameraId, askForBoth, signal),
  async measure(device, show, signal) {
    const startMs = performance.now();
    const watch = createWatch(startMs);
    let answer: CameraReading['answer'] = null;
    let seenMs = startMs;
    let sampledMs = Number.NEGATIVE_INFINITY;
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
      const isDue = nowMs - sampledMs >= sampleEveryMs;
      if (frame && isDue && watch.isSettled(nowMs)) watch.sample(device.sample());
      const { videoWidth, videoHeight } = device.video;
      const read = () =>
        watch.reading(nowMs, {
          widthPixels: videoWidth,
          heightPixels: videoHeight,
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
      if (isDue) sampledMs = nowMs;
    }
    throw refusal('no-frames');
  },
  judge,
  figures,
  View,
} satisfies Check<Camera, CameraLive, CameraReading, 'camera', CameraCode, CameraFigure>;
