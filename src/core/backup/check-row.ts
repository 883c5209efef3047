// One check as a back-up has it: every field by its kind, and none besides.
import type { CheckRecord } from '../check-record.ts';
import {
  entriesIn,
  fieldsIn,
  isCode,
  isId,
  isMoment,
  isNumber,
  isYesOrNo,
  listIn,
  oneOf,
  orNull,
  type Test,
} from './fields.ts';

const mostSteps = 20;
const mostFindings = 60;
const mostValues = 150;
const isGrade = oneOf('ready', 'notes', 'unclear', 'notYet');

/** A list with one fault in it reads as a text would, and is none. */
const isFault: Test = (fault) => typeof fault === 'string' && /^M(0[1-9]|[1-5]\d|6[0-5])$/.test(fault);

/** `null` is an answer as well, so it comes in a box. */
const valueIn = (value: unknown) =>
  value === null || isYesOrNo(value) || isNumber(value) || isCode(value) ? { value } : null;
const unboxed = (boxed: Readonly<Record<string, { readonly value: unknown }>>) =>
  Object.fromEntries(Object.entries(boxed).map(([key, { value }]) => [key, value]));

function findingIn(value: unknown) {
  const finding = fieldsIn(value, { code: isCode, grade: isGrade }, { values: () => true });
  if (!finding || finding.values === undefined) return finding;
  const values = entriesIn(finding.values, isCode, (entry) => (isNumber(entry) ? (entry as number) : null), mostValues);
  return values && { ...finding, values };
}

function stepIn(value: unknown) {
  switch ((Object(value) as { kind?: unknown }).kind) {
    case 'blocked':
      return fieldsIn(value, { kind: isId, fault: isFault });
    case 'passed':
      return fieldsIn(value, { kind: isId, choice: oneOf('skipped', 'doesNotApply') });
    case 'judged': {
      const step = fieldsIn(
        value,
        { kind: isId, grade: isGrade, findings: Array.isArray, reading: () => true },
        { deviceHash: orNull(isId) },
      );
      const findings = step && listIn(step.findings, findingIn);
      const reading = step && entriesIn(step.reading, isCode, valueIn, mostValues);
      return findings && findings.length <= mostFindings && reading
        ? { ...step, findings, reading: unboxed(reading) }
        : null;
    }
    default:
      return null;
  }
}

/**
 * `null` where it cannot be used. What says that it was brought from elsewhere is not of the check, but of the app that
 * took it in: it does not travel.
 */
export function checkIn(value: unknown): CheckRecord | null {
  const record = fieldsIn(
    value,
    { id: isId, startedAt: isMoment, finishedAt: orNull(isMoment), appVersion: isCode, steps: () => true },
    { placeId: orNull(isId), devicesHash: orNull(isId), quick: isYesOrNo },
  );
  const steps = record && entriesIn(record.steps, isId, stepIn, mostSteps);
  // The one cast: what the fields above let through is what the type says.
  return steps && ({ ...record, steps } as unknown as CheckRecord);
}
