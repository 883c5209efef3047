// Part of main: what is learnt from the devices and the browser while the app is open.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { watchBattery } from './devices/battery.ts';
import { hashOfDevices } from './devices/device-hash.ts';
import { listDevices, watchDevices } from './devices/device-list.ts';
import { watchConnection } from './devices/network.ts';
import { canChooseSpeaker } from './devices/output-choice.ts';
import type { Surroundings } from './state/app.ts';
import type { Kept } from './state/kept.ts';
import type { Runs } from './state/runs.ts';

const emptyAgainMs = 3_000;

export function watchSurroundings(runs: Runs): Surroundings {
  const whole = new AbortController().signal; // as long as the page lives
  const surroundings: Surroundings = {
    isOnline: signal(true),
    battery: signal(null),
    devices: signal({ camera: [], microphone: [], speaker: [] }),
  };
  let again: ReturnType<typeof setTimeout> | undefined;
  const refresh = (triesLeft = 2) => {
    clearTimeout(again);
    void listDevices().then(({ cameras, microphones, speakers }) => {
      // A list with nothing in it is mostly a browser that was too busy to answer.
      if (triesLeft > 0 && cameras.length + microphones.length + speakers.length === 0)
        again = setTimeout(refresh, emptyAgainMs, triesLeft - 1);
      surroundings.devices.value = {
        camera: cameras,
        microphone: microphones,
        speaker: canChooseSpeaker() ? speakers : [],
      };
    });
  };
  watchConnection(({ online }) => {
    surroundings.isOnline.value = online;
  }, whole);
  void watchBattery((battery) => {
    surroundings.battery.value = battery;
  }, whole);
  watchDevices(() => refresh(), whole);
  // Labels come with the permission, so the lists are read anew after a device was opened.
  effect(() => {
    if (!runs.isBusy.value) refresh();
  });
  return surroundings;
}

/** Makes hashes of labels with this browser's own salt, which is kept from the first one on. */
export function createHasher(kept: Kept, chance: () => string): (labels: readonly string[]) => Promise<string | null> {
  const salt = String(kept.rows.settings.peek().get('salt') ?? chance() + chance());
  return async (labels) => {
    const made = await hashOfDevices(labels, salt);
    if (made && !kept.rows.settings.peek().has('salt'))
      kept.commit([{ table: 'settings', key: 'salt', value: salt }]).catch(() => {});
    return made;
  };
}

/** Tells when the cameras, microphones and speakers are others; what they are called stays in memory. */
export function watchDeviceHash(
  { devices }: Surroundings,
  hashOf: (labels: readonly string[]) => Promise<string | null>,
): ReadonlySignal<string | null> {
  const hash = signal<string | null>(null);
  effect(() => {
    const labels = Object.values(devices.value).flatMap((list) => list.map(({ label }) => label));
    void hashOf(labels).then((made) => {
      hash.value = made;
    });
  });
  return hash;
}
