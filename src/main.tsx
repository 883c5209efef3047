// Wires the rooms together: the only file that knows them all.
import './own-scripts.ts'; // before anything else
import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { chance, newId } from './chance.ts';
import { checks } from './checks/registry.ts';
import { items, newPeerFlow } from './content/checklist.ts';
import { type Language, languageFor, localeFor } from './content/language.ts';
import type { Messages } from './content/messages.ts';
import { factsAtMs } from './content/platforms.ts';
import { ownAsItems } from './core/checklist/own-item.ts';
import type { RefusedCall, RefusedDevice } from './core/faults/diagnose.ts';
import { stepsFor } from './core/faults/remedies.ts';
import { currentPlatform } from './devices/current-platform.ts';
import { giveText } from './devices/give-text.ts';
import { openStream } from './devices/media.ts';
import { keepAwake } from './devices/wake-lock.ts';
import { createParts, partFiles } from './parts.ts';
import { createInstall } from './pwa/install.ts';
import { Root } from './screens/root.tsx';
import { createShell, mayInterrupt } from './shell.ts';
import type { App } from './state/app.ts';
import { freshOf, isFresh } from './state/calendar.ts';
import { createDayCheck } from './state/day-check.ts';
import { createHistory } from './state/history.ts';
import { createKept } from './state/kept.ts';
import { createLanguages } from './state/language.ts';
import { createLibrary } from './state/library.ts';
import { createMirror } from './state/mirror.ts';
import { createPacks } from './state/packs.ts';
import { createRoute, linkTo } from './state/route.ts';
import { createRuns } from './state/runs.ts';
import { createSessions } from './state/sessions.ts';
import { createSettings } from './state/settings.ts';
import { openStore } from './storage/open-store.ts';
import { askToPersist } from './storage/persist.ts';
import { createHasher, watchDeviceHash, watchSurroundings } from './surroundings.ts';
import { wordFiles } from './words.ts';
import './ui/app.css';

const platform = currentPlatform();
const isPhone = ['ios', 'android'].includes(platform.system);
const install = createInstall(platform.system === 'ios' && platform.browser === 'safari');
const storageTrouble = signal(false);
/** The time that the screens show: an installed app stays open for days. */
const clock = signal(Date.now());
setInterval(() => {
  clock.value = Date.now();
}, 30_000);

/** The call that most often refuses in each check; what our own device layer says names itself. */
const refusers: Readonly<Record<string, { readonly device: RefusedDevice; readonly call: RefusedCall }>> = {
  camera: { device: 'camera', call: 'getUserMedia' },
  microphone: { device: 'microphone', call: 'getUserMedia' },
  speaker: { device: 'speaker', call: 'audioContext' },
  power: { device: 'power', call: 'getBattery' },
};

/** Comes with the first refusal, or before. */
const nameRefusal = async (device: RefusedDevice, call: RefusedCall, error: unknown) =>
  (await import('./diagnosing.ts')).nameRefusal(device, call, error);

async function start(): Promise<void> {
  const store = await openStore(navigator);
  const onTrouble = () => {
    storageTrouble.value = true;
  };
  const [kept, history] = await Promise.all([createKept(store), createHistory(store, onTrouble)]);
  const settings = createSettings(kept, onTrouble);
  const parts = createParts(partFiles);
  const { learnt, clip, microphoneSearch } = parts;
  const wish = computed(() => {
    const { language } = settings.choices.value;
    return language === 'system' ? languageFor(navigator.languages) : language;
  });
  const languages = createLanguages<Language, Messages>({
    first: 'en',
    firstWords: await wordFiles.en.first(),
    load: (language) => wordFiles[language].first(),
    before: parts.reword,
  });
  await languages.choose(wish.value);
  const runs = createRuns(checks, async (id, error) => {
    const refused = refusers[id];
    return refused && nameRefusal(refused.device, refused.call, error);
  });
  const dayCheck = createDayCheck({
    ids: checks.map(({ id }) => id),
    runs,
    setup: () => {
      const { plannedMinutes, cameraId, microphoneId, speakerId, faceHelp } = settings.choices.value;
      return {
        plannedMinutes,
        faceHelp: faceHelp === 'yes',
        ...(cameraId && { cameraId }),
        ...(microphoneId && { microphoneId }),
        ...(speakerId && { speakerId }),
        ownDrain: learnt.value?.drain.value ?? null,
      };
    },
    save: history.save,
    now: Date.now,
    chance,
    appVersion: __APP_VERSION__,
    usual: () => learnt.value?.usual ?? null,
  });
  const route = createRoute(
    () => location.hash,
    (changed) => addEventListener('hashchange', changed),
  );
  const surroundings = watchSurroundings(runs);
  const hashOf = createHasher(kept, chance);
  const devicesHash = watchDeviceHash(surroundings, hashOf);
  const library = createLibrary({ kept, now: Date.now, newId });
  const packs = createPacks({ kept });
  const own = computed(() => [...ownAsItems(library.ownItems.value), ...packs.items.value]);
  const sessions = createSessions({
    kept,
    items,
    own,
    switches: library.switches,
    places: library.places,
    isPhone,
    deviceHash: devicesHash,
    isEquipmentChecked: computed(() => Boolean(freshOf(history.checks.value, clock.value)?.finishedAt)),
    factsAtMs,
    now: Date.now,
    newId,
  });
  // Once there is something to lose: a first session is under way.
  const stopAsking = effect(() => {
    if (!sessions.current.value || kept.mode.value !== 'disk') return;
    queueMicrotask(() => stopAsking());
    if (kept.rows.settings.peek().has('askedToPersist')) return; // Firefox asks the person, and once is enough
    void askToPersist(navigator.storage);
    kept.commit([{ table: 'settings', key: 'askedToPersist', value: Date.now() }]).catch(() => {});
  });
  const mirror = createMirror({
    open: (leave) => openStream({ video: mirrorPicture }, leave),
    diagnose: (error) => nameRefusal('camera', 'getUserMedia', error),
  });
  const app: App = {
    get t() {
      return languages.words.value;
    },
    get locale() {
      return localeFor(languages.current.value, navigator.languages);
    },
    languages,
    version: __APP_VERSION__,
    now: () => clock.value,
    stepsFor: (cause) => stepsFor(cause, platform, languages.words.value.faults.usualSteps),
    route,
    runs,
    dayCheck,
    history,
    settings,
    surroundings,
    items,
    own,
    newPeerFlow,
    kept,
    sessions,
    library,
    packs,
    mirror,
    clip,
    microphoneSearch,
    isPhone,
    learnt,
    keepAwake,
    give: giveText,
    // A tab whose data was erased would make it all anew.
    shell: createShell(
      install,
      () =>
        runs.isBusy.value ||
        kept.isSaving.value ||
        Boolean(app.erased.value) ||
        !mayInterrupt.includes(route.screen.value),
    ),
    storageTrouble,
    erased: signal(null),
  };

  // A reload in the middle keeps its place; nothing opens before a tap.
  const open = freshOf(history.checks.value, clock.value);
  if (route.screen.value === 'check' && open?.finishedAt === null) dayCheck.goOn(open);

  const letGo = () => {
    mirror.close();
    clip.value?.drop('hidden');
    microphoneSearch.value?.stop();
    void dayCheck.stop('hidden');
  };
  // Leaving the check, hiding the page or closing it lets go of every device.
  effect(() => {
    if (route.screen.value !== 'check') void dayCheck.stop('left');
  });
  effect(() => {
    if (history.checks.value) clock.value = Date.now(); // a check just made lies in the past
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return letGo();
    // Minutes or days may have passed, and another tab may have gone on with the check.
    clock.value = Date.now();
    void history.refresh();
    const { record } = dayCheck;
    if (record.value && !isFresh(record.value, clock.value)) location.hash = linkTo('today');
  });
  addEventListener('pagehide', letGo);
  effect(() => {
    if (clock.value) sessions.tick();
  });
  for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, runs.notice);
  effect(() => {
    void languages.choose(wish.value);
  });
  effect(() => {
    document.documentElement.lang = languages.current.value;
    const { theme, textSize } = settings.choices.value;
    Object.assign(document.documentElement.dataset, { theme, text: textSize });
  });

  const place = document.getElementById('app');
  if (!place) throw new Error('index.html has no #app');
  const firstWords = [...place.childNodes];
  place.replaceChildren();
  try {
    render(<Root app={app} late={parts.late} wanted={parts.wanted} />, place);
  } catch (error) {
    place.replaceChildren(...firstWords); // they say what to do
    throw error;
  }
  // The rest of the app: after the first picture, and before it is asked for.
  parts.load(app, store, { store, devicesHash, hashOf, clock }, languages.current);
}

/** Small: it is only looked at, and saves power (content.md 5.5). */
const mirrorPicture = { width: 640, height: 480 };

// Where this breaks, the page stays as index.html wrote it: what to do, and a link to try again.
start().catch((error) => {
  setTimeout(() => {
    throw error; // boot.js hears it; `reportError` is not in Safari before 15.4
  });
});
