// Every number a verdict turns on has a unit and a source; docs/thresholds.md lists them all and cannot go stale.
import { expect, it } from 'vitest';
import { reminderThresholds } from '../core/backup/thresholds.ts';
import { checklistThresholds } from '../core/checklist/thresholds.ts';
import { faceThresholds, framingThresholds } from '../core/face/thresholds.ts';
import { lightThresholds } from '../core/light/thresholds.ts';
import { thresholds as drain } from '../core/power/thresholds.ts';
import { gentle } from '../core/routine/thresholds.ts';
import { signalThresholds } from '../core/signal/thresholds.ts';
import type { Threshold } from '../core/threshold.ts';
import { thresholds as usual } from '../core/usual/thresholds.ts';
import { thresholds as camera } from './camera/thresholds.ts';
import { thresholds as connection } from './connection/thresholds.ts';
import { thresholds as microphone } from './microphone/thresholds.ts';
import { thresholds as power } from './power/thresholds.ts';
import { thresholds as speaker } from './speaker/thresholds.ts';

const all: Readonly<Record<string, Readonly<Record<string, Threshold>>>> = {
  camera,
  microphone,
  speaker,
  power,
  connection,
  'routine (gentle hints)': gentle,
  'light (camera)': lightThresholds,
  'signal (all checks)': signalThresholds,
  'face finder': faceThresholds,
  framing: framingThresholds,
  'own usual': usual,
  'own drain': drain,
  'session list': checklistThresholds,
  'back-up reminder': reminderThresholds,
};
const rows = Object.entries(all).flatMap(([check, thresholds]) =>
  Object.entries(thresholds).map(([name, threshold]) => ({ check, name, ...threshold })),
);

it.each(rows)('$check $name has a value, a unit and a source', ({ value, unit, source }) => {
  expect(Number.isFinite(value)).toBe(true);
  expect(unit.trim()).not.toBe('');
  expect(source.trim().length).toBeGreaterThan(10);
  expect(source).toMatch(
    /content\.md|testing\.md|faults\.md|RFC|ITU|ENTSO|MediaPipe|testrtc|own|Own|Computed|Measured|Accuracy report|docs\/accuracy/,
  ); // says whose number it is
});

it('is written down in docs/thresholds.md', async () => {
  const table = rows.map(({ check, name, value, unit, source }) => {
    return `| ${check} | ${name} | ${Number(value.toPrecision(6))} | ${unit} | ${source} |`;
  });
  const page = [
    '# Thresholds',
    '',
    'Every number a verdict turns on. Generated from the code: `npx vitest run src/checks/thresholds.test.ts -u`.',
    'Sources named `content.md`, `faults.md`, `peers.md` and `testing.md` are the design documents. "Own proposal" means',
    'that no standard says so: a starting value, to be tried on real devices.',
    '',
    '| Check | Name | Value | Unit | Source |',
    '|---|---|---|---|---|',
    ...table,
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../../docs/thresholds.md');
});
