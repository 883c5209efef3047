// Wires the rooms together: the only file that knows them all.
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { checks } from './checks/registry.ts';
import type { Messages } from './content/messages.ts';
import { newestOf } from './core/check-record.ts';
import { diagnose, type RefusedCall, type RefusedDevice } from './core/faults/diagnose.ts';
import { stepsFor } from './core/faults/remedies.ts';
import { watchBattery } from './devices/battery.ts';
import { canChooseSpeaker } from './devices/chimes.ts';
import { listDevices, watchDevices } from './devices/device-list.ts';
import { currentPlatform, gatherFacts } from './devices/environment.ts';
import { watchConnection } from './devices/network.ts';
import { createInstall } from './pwa/install.ts';
import { createUpdates } from './pwa/update.ts';
import { pageWords } from './pwa/words.ts';
import { Root } from './screens/root.tsx';
import type { App, Shell, Surroundings } from './state/app.ts';
import { isFresh } from './state/calendar.ts';
import { createDayCheck } from './state/day-check.ts';
import { createHistory } from './state/history.ts';
import { createRoute, linkTo } from './state/route.ts';
import { createRuns, type Runs } from './state/runs.ts';
import { createSettings } from './state/settings.ts';
import { openStore } from './storage/database.ts';
import { memoryStore } from './storage/store.ts';
import './ui/app.css';

// The one interface that the content security policy does not hold back, and the app has no use for it.
Reflect.deleteProperty(globalThis, 'RTCPeerConnection');

const platform = currentPlatform();
const install = createInstall(platform.system === 'ios' && platform.browser === 'safari');
const storageTrouble = signal(false);
/** The time that the screens show: an installed app stays open for days. */
const clock = signal(Date.now());
setInterval(() => {
  clock.value = Date.now();
}, 60_000);

/** The call that most often refuses in each check; what our own device layer says names itself. */
const refusers: Readonly<Record<string, { readonly device: RefusedDevice; readonly call: RefusedCall }>> = {
  camera: { device: 'camera', call: 'getUserMedia' },
  microphone: { device: 'microphone', call: 'getUserMedia' },
  speaker: { device: 'speaker', call: 'audioContext' },
  power: { device: 'power', call: 'getBattery' },
};

async function start(): Promise<void> {
  const store = await openStore().catch(() => memoryStore());
  const words = pageWords<Messages>();
  const onTrouble = () => {
    storageTrouble.value = true;
  };
  const [settings, history] = await Promise.all([createSettings(store, onTrouble), createHistory(store, onTrouble)]);
  const runs = createRuns(checks, async (id, error) => {
    const refused = refusers[id];
    return refused && diagnose(await gatherFacts(refused.device, refused.call, error));
  });
  const dayCheck = createDayCheck({
    ids: checks.map(({ id }) => id),
    runs,
    setup: () => {
      const { plannedMinutes, cameraId, microphoneId, speakerId } = settings.choices.value;
      return {
        plannedMinutes,
        ...(cameraId && { cameraId }),
        ...(microphoneId && { microphoneId }),
        ...(speakerId && { speakerId }),
      };
    },
    save: history.save,
    now: Date.now,
    chance: () => crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? '0',
    appVersion: __APP_VERSION__,
  });
  const route = createRoute(
    () => location.hash,
    (changed) => addEventListener('hashchange', changed),
  );
  const app: App = {
    t: words,
    // Dates of another language would stand in English sentences.
    locale: navigator.languages.find((language) => language.startsWith('en')) ?? 'en-US',
    version: __APP_VERSION__,
    now: () => clock.value,
    stepsFor: (cause) => stepsFor(cause, platform, words.faults.usualSteps),
    route,
    runs,
    dayCheck,
    history,
    settings,
    surroundings: watchSurroundings(runs),
    shell: createShell(() => runs.isBusy.value || route.screen.value === 'check'),
    keeps: store.keeps,
    storageTrouble,
  };

  // A reload in the middle keeps its place; nothing opens before a tap.
  const open = newestOf(history.checks.value, clock.value);
  if (route.screen.value === 'check' && open?.finishedAt === null && isFresh(open, clock.value)) dayCheck.goOn(open);

  // Leaving the check, hiding the page or closing it lets go of every device.
  effect(() => {
    if (route.screen.value !== 'check') void dayCheck.stop('left');
  });
  effect(() => {
    if (history.checks.value) clock.value = Date.now(); // a check just made lies in the past
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return void dayCheck.stop('hidden');
    // Minutes or days may have passed, and another tab may have gone on with the check.
    clock.value = Date.now();
    void history.refresh();
    const { record } = dayCheck;
    if (record.value && !isFresh(record.value, clock.value)) location.hash = linkTo('today');
  });
  addEventListener('pagehide', () => void dayCheck.stop('hidden'));
  for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, runs.notice);
  effect(() => {
    const { theme, textSize } = settings.choices.value;
    Object.assign(document.documentElement.dataset, { theme, text: textSize });
  });

  const place = document.getElementById('app');
  if (!place) throw new Error('index.html has no #app');
  const firstWords = [...place.childNodes];
  place.replaceChildren();
  try {
    render(<Root app={app} />, place);
  } catch (error) {
    place.replaceChildren(...firstWords); // they say what to do
    throw error;
  }
}

function watchSurroundings(runs: Runs): Surroundings {
  const whole = new AbortController().signal; // as long as the page lives
  const surroundings: Surroundings = {
    isOnline: signal(true),
    battery: signal(null),
    devices: signal({ camera: [], microphone: [], speaker: [] }),
  };
  const refresh = () => {
    void listDevices().then(({ cameras, microphones, speakers }) => {
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
  watchDevices(refresh, whole);
  // Labels come with the permission, so the lists are read anew after a device was opened.
  effect(() => {
    if (!runs.isBusy.value) refresh();
  });
  return surroundings;
}

function createShell(isBusy: () => boolean): Shell {
  const installState = signal(install.state);
  const update = signal<'none' | 'waiting' | 'stale'>('none');
  const offlineReady = signal(false);
  const updates = createUpdates({ isBusy });
  install.onChange((state) => {
    installState.value = state;
  });
  updates.onWaiting((state) => {
    update.value = state;
  });
  updates.onOfflineReady(() => {
    offlineReady.value = true;
    setTimeout(() => {
      offlineReady.value = false;
    }, 10_000);
  });
  return {
    install: installState,
    promptInstall: async () => void (await install.prompt()),
    update,
    applyUpdate: updates.apply,
    putOffUpdate: () => {
      update.value = 'none';
    },
    offlineReady,
  };
}

// Where this breaks, the page stays as index.html wrote it: what to do, and a link to try again.
start().catch(reportError);
