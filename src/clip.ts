// Part of main that comes late: the clip "as your peer sees and hears you", with its devices.
import { describe, openAsCall } from './devices/call-stream.ts';
import { within } from './devices/limits.ts';
import { permissionOf } from './devices/permission.ts';
import { canRecord, record } from './devices/recorder.ts';
import { nameRefusal } from './diagnosing.ts';
import { type Blamed, type Clip, createClip } from './state/clip.ts';
import type { Settings } from './state/settings.ts';

/** As with the mirror: longer than this, and the cause counts as not known. */
const diagnoseLimitMs = 2_000;

export function wireClip({ choices }: Settings): Clip {
  const clip = createClip({
    canRecord,
    open: (leave) => openAsCall(choices.value, leave),
    describe,
    record,
    async diagnose(error, blamed) {
      const device = blamed ?? (await deviceOf(error));
      const fault = nameRefusal(device, 'getUserMedia', error);
      return { device, fault: (await within(fault, diagnoseLimitMs, () => undefined)) ?? null };
    },
  });
  for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, clip.notice);
  return clip;
}

/** One question asks for both, so a "no" does not tell which of the two was meant. */
async function deviceOf(error: unknown): Promise<Blamed> {
  if (Object(error).name !== 'NotAllowedError') return 'camera';
  const [camera, microphone] = await Promise.all([permissionOf('camera'), permissionOf('microphone')]);
  return microphone === 'denied' && camera !== 'denied' ? 'microphone' : 'camera';
}
