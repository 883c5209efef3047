// The checks as a JSON file: all that is kept of each, in an order that never changes.
import type { CheckRecord, StepOutcome } from '../check-record.ts';
import { stepIds } from './columns.ts';

export const jsonFormat = 'session-ready-checks';
export const jsonVersion = 1;

/** In pieces, so that ten years need not be in memory twice: the head, the records with a comma between, the end. */
export const jsonHead = (exportedUtc: string): string =>
  `{"format":${JSON.stringify(jsonFormat)},"version":${jsonVersion},"exportedUtc":${JSON.stringify(exportedUtc)},"checks":[\n`;
export const jsonBetween = ',\n';
export const jsonEnd = '\n]}\n';

/** Only what is named here goes out: whatever else a record may have stays in the app. */
export function jsonRow(record: CheckRecord): string {
  const { id, startedAt, finishedAt, appVersion, placeId = null, devicesHash = null, quick = null, steps } = record;
  const known: readonly string[] = stepIds;
  const others = Object.keys(steps)
    .filter((step) => !known.includes(step)) // a newer version's
    .sort();
  const told = [...known, ...others].flatMap((step) => (steps[step] ? [[step, stepRow(steps[step])]] : []));
  return JSON.stringify({
    id,
    startedAt,
    finishedAt,
    appVersion,
    placeCode: placeId,
    devicesCode: devicesHash,
    quick,
    steps: Object.fromEntries(told),
  });
}

function stepRow(outcome: StepOutcome): object {
  if (outcome.kind === 'passed') return { kind: outcome.kind, choice: outcome.choice };
  if (outcome.kind === 'blocked') return { kind: outcome.kind, fault: outcome.fault };
  const { kind, grade, findings, reading, deviceHash = null } = outcome;
  return {
    kind,
    grade,
    findings: findings.map(({ code, grade: of, values }) => ({
      code,
      grade: of,
      ...(values && { values: inOrder(values) }),
    })),
    reading: inOrder(reading),
    deviceCode: deviceHash,
  };
}

const inOrder = <T>(values: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
