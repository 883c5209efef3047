// docs/media-faults.md: for each row of the fault matrix how it is made, where it is shown, and what the person reads.
import { en } from '../../src/content/locales/en/index.ts';
import { session } from '../../src/content/locales/en/session.ts';
import { ends } from '../../src/core/faults/ends.ts';
import type { FaultId } from '../../src/core/faults/fault.ts';
import type { Platform } from '../../src/core/faults/platform.ts';
import { remedyFor } from '../../src/core/faults/remedies.ts';
import { faultTable } from '../../src/core/faults/table.ts';
import { fill, type Values } from '../../src/core/message.ts';
import { engineRows, unitOnly } from './rows.ts';

const engines = ['chromium', 'firefox', 'webkit'] as const;
const names = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

export const rowsOf = (engine: (typeof engines)[number]): readonly FaultId[] => [
  ...new Set(engineRows.filter((row) => !row.engines || row.engines.includes(engine)).map(({ id }) => id)),
];

const linux: Platform = { browser: 'chrome', system: 'linux', engine: 'chromium', installed: false };
/** Where the row is another system's. */
const systems: Readonly<Partial<Record<FaultId, Platform['system']>>> = { M10: 'mac', M11: 'windows', M12: 'android' };

function whereOf(id: FaultId): string {
  const shown = engines.filter((engine) => rowsOf(engine).includes(id)).map((engine) => names[engine]);
  return ['unit', ...shown].join(', ');
}

function howOf(id: FaultId): string {
  const made = engineRows.filter((row) => row.id === id);
  if (made.length === 0) return unitOnly[id] ?? '';
  return made
    .map(({ how, engines: only }) =>
      only && made.length > 1 ? `${only.map((e) => names[e]).join(', ')}: ${how}` : how,
    )
    .join('; ');
}

/** What is so, and what to do. */
function readOf(id: FaultId): readonly [string, string] {
  const end = ends[id];
  if (end.by === 'finding') {
    const { says, next = '' } = en.findings[end.says as keyof typeof en.findings] as { says: string; next?: string };
    return [says, next];
  }
  if (end.by === 'screen') return screenOf(end.says);
  const { cause, steps } = remedyFor(end.says, { ...linux, system: systems[id] ?? 'linux' });
  const values: Values = { ...en.faults.devices[end.step as 'camera'], code: id };
  const { title, why } = en.faults.causes[cause];
  return [fill(`${title}. ${why}`, values), en.faults.steps[steps].map((step) => fill(step, values)).join(' ')];
}

function screenOf(place: string): readonly [string, string] {
  const { check } = en.app;
  const said: Readonly<Record<string, readonly [string, string]>> = {
    'check.asking': [check.asking, check.askingHint],
    'check.askingHint': [check.asking, check.askingHint],
    'check.long': [check.long, `${check.longHint} (${check.cancel})`],
    'check.choose.number': ['Camera 1, Camera 2', ''],
    'check.choose.default': [check.choose.default, ''],
    'check.choose.camera': [`${check.choose.camera}: both by name`, ''],
    'check.stopped.left': [check.stopped.left, check.checkAgain],
    'check.stopped.hidden': [check.stopped.hidden, check.checkAgain],
    'session.sign.notAwake': [session.sign.notAwake, ''],
    'session.sign.awake': [session.sign.awake, ''],
  };
  const found = said[place];
  if (!found) throw new RangeError(place);
  return found;
}

export function faultsTable(): string {
  const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();
  const lines = faultTable.map(({ id }) => {
    const [says, next] = readOf(id);
    return `| ${[id, ends[id].step, howOf(id), whereOf(id), says, next].map(cell).join(' | ')} |`;
  });
  const counts = engines.map((engine) => `${names[engine]} ${rowsOf(engine).length}`).join(', ');
  return `# What the camera, the microphone and the speaker can do to a check

The 65 rows of the fault matrix, as each is made in a test and as it ends in the app. Made by
\`WRITE_DOCS=1 npm run e2e -- engines/faults\`; \`npm test\` compares it, shows all 65 below our devices
(\`src/state/media-faults.test.ts\`) and the most telling in real browsers; \`npm run faults\` shows all that real browsers
can show, and prints its figures. After each row: no error that nobody caught, no live track, what was kept before is
there to the letter, never two devices of a kind at a time, and the person gets on to the summary.

| Row | Step | How it is made | Where | What the person reads | What to do |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}

${faultTable.length} rows. In a real browser: ${counts}.
`;
}
