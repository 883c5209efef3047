// Who may import whom, and who may touch what. The maps are the architecture: a change to them is a decision, made here.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  devices: ['core'],
  ui: ['core', 'preact'],
  checks: ['core', 'devices', 'ui', 'preact'],
  content: ['core'], // data that goes to the page with the words
  storage: ['core', 'idb'],
  state: ['core', 'checks', 'storage', '@preact/signals', 'minisearch'],
  screens: ['core', 'checks', 'state', 'ui', 'preact', '@preact/signals'],
  pwa: ['workbox-window'],
};
/** For the compiler alone: nothing of it is left in the app. The words are read through their types. */
const mayImportTypes: Readonly<Record<string, readonly string[]>> = {
  checks: ['content'],
  content: ['checks'],
  state: ['content'],
  screens: ['content'],
};
const pure = /^core\/|^checks\/[^/]+\/(judge|thresholds)\.ts$/;

const root = import.meta.dirname;
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/\.(test|fake|d)\.ts$/.test(path))
  .sort();
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
/** Without comments and strings, which may speak of what the code must not touch. */
const codeOf = (path: string) =>
  textOf(path).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, '');
const roomOf = (path: string) => path.split('/')[0] ?? '';

interface Import {
  readonly target: string;
  /** A room of ours, or the name of a package. */
  readonly goal: string;
  readonly isType: boolean;
}
function importsOf(path: string): readonly Import[] {
  const found = textOf(path).matchAll(
    /(?:^|\n)(import|export)\s(type\s)?(?:[^'";]*?\sfrom\s)?'([^']+)'|import\('([^']+)'\)/g,
  );
  return [...found].map(([, , type, fixed, dynamic]) => {
    const name = fixed ?? dynamic ?? '';
    const isOwn = name.startsWith('.');
    const target = isOwn ? posix.join(posix.dirname(path), name) : name;
    return {
      target,
      goal: isOwn ? roomOf(target) : name.replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1'),
      isType: Boolean(type),
    };
  });
}

describe('imports', () => {
  const inRooms = sources.filter((path) => path.includes('/'));

  it.each(inRooms)('%s stays on its floor', (path) => {
    const room = roomOf(path);
    expect(Object.keys(mayImport)).toContain(room);
    for (const { target, goal, isType } of importsOf(path)) {
      const allowed = [room, ...(mayImport[room] ?? []), ...(isType ? (mayImportTypes[room] ?? []) : [])];
      expect(allowed, `${path} imports ${target}`).toContain(goal);
    }
  });

  it.each(inRooms.filter((path) => pure.test(path)))('%s is pure', (path) => {
    for (const { target } of importsOf(path)) expect(target, `${path} imports ${target}`).toMatch(pure);
    const code = codeOf(path);
    // No clock and no chance of its own either: the same reading always gives the same findings.
    expect(code).not.toMatch(
      /\b(window|document|navigator|globalThis|setTimeout|setInterval|Date|performance|crypto)\b/,
    );
    expect(code).not.toMatch(/Math\.random|\bawait\b|\basync\b/);
  });

  it('finds imports at all', () => {
    const goals = importsOf('checks/camera/index.ts').map(({ goal }) => goal);
    expect([...new Set(goals)].sort()).toEqual(['checks', 'core', 'devices']);
    expect(importsOf('storage/database.ts').map(({ goal }) => goal)).toContain('idb');
  });
});

/** What only some may touch; each exception has its reason. */
const guarded: readonly { readonly what: RegExp; readonly only: RegExp }[] = [
  // main: the language of the browser.
  { what: /\bnavigator\b/, only: /^(devices|pwa)\/|^main\.tsx$/ },
  // frame: title and focus of the page.
  { what: /\bdocument\b/, only: /^(devices|pwa)\/|^main\.tsx$|^screens\/frame\.tsx$|^ui\/focus\.ts$/ },
  { what: /\bcreateElement\(|\b(Offline)?AudioContext\b|\bAudioWorkletNode\b|\bMediaStream\(/, only: /^devices\// },
  { what: /\.getUserMedia\(/, only: /^devices\/media\.ts$/ },
  { what: /\bindexedDB\b|\bopenDB\b/, only: /^storage\// },
  { what: /\b(local|session)Storage\b/, only: /^pwa\// },
  // face.worker: the model, from our own host, when it is wanted. boot-guard: whether our own host answers, when the app does not come up.
  { what: /\bfetch\(/, only: /^devices\/face\.worker\.ts$|^pwa\/boot-guard\.ts$/ },
  { what: /\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport)\b/, only: /^$/ },
  { what: /\b(webkit)?RTC(PeerConnection|DataChannel)\b/, only: /^$/ }, // escapes the content security policy
  // recorder: the clip as one's peer sees it, in memory, and its address for the player. save-file: a file the person asked for.
  { what: /\bMediaRecorder\b|\bcreateObjectURL\b/, only: /^devices\/(recorder|save-file)\.ts$/ },
  { what: /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|\beval\(|new Function\(/, only: /^$/ },
];

describe('what only some may touch', () => {
  it.each(guarded.map(({ what, only }) => [what.source, what, only] as const))('%s', (_name, what, only) => {
    expect(sources.filter((path) => what.test(codeOf(path)) && !only.test(path))).toEqual([]);
  });
});

describe('house rules', () => {
  const isData = (path: string) => path.startsWith('content/locales/');
  const linesOf = (path: string) => textOf(path).trimEnd().split('\n');

  it('every file begins by saying what is here', () => {
    expect(sources.filter((path) => !/^\/\/ [A-Z"“].+/.test(linesOf(path)[0] ?? ''))).toEqual([]);
  });

  it('no file is longer than 250 lines', () => {
    expect(sources.filter((path) => linesOf(path).length > 250 && !isData(path))).toEqual([]);
  });

  it('names are kebab-case, exports are named, and there are no enums', () => {
    expect(sources.filter((path) => !/^([a-z0-9-]+\/)*[a-z0-9-]+(\.worklet|\.worker)?\.tsx?$/.test(path))).toEqual([]);
    expect(sources.filter((path) => /\bexport default\b|\benum [A-Z]/.test(codeOf(path)))).toEqual([]);
  });

  it('an index is the wiring of a check or the list of a language, never a barrel', () => {
    const indexes = sources.filter((path) => /(^|\/)index\.tsx?$/.test(path));
    expect(
      indexes.filter((path) => !/^checks\/[a-z]+\/index\.ts$|^content\/locales\/[a-z-]+\/index\.ts$/.test(path)),
    ).toEqual([]);
    expect(sources.filter((path) => /^export (\*|\{[^}]*\}) from/m.test(textOf(path)))).toEqual([]);
  });

  it('no room is without a subject', () => {
    expect(
      sources.filter((path) => /(^|\/)(utils?|helpers?|common|types|hooks|services?)(\/|\.ts)/.test(path)),
    ).toEqual([]);
  });

  it('every check has the same files', () => {
    for (const check of readdirSync(join(root, 'checks'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    ))
      for (const file of ['index.ts', 'judge.ts', 'thresholds.ts', 'view.tsx', 'judge.test.ts'])
        expect(readdirSync(join(root, 'checks', check.name)), check.name).toContain(file);
  });
});
