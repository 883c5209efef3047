// Every injected refusal gets its row, every DOMException gets one, and our own mistakes get none.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { causeOf } from './causes.ts';
import { deviceSignals, diagnose, type RefusalFacts, type RefusedCall, type RefusedDevice } from './diagnose.ts';
import { cases, everywhere, usual } from './refusals.ts';
import { faultTable } from './table.ts';

const name = (facts: RefusalFacts) => {
  const { browser, system } = facts.platform;
  return `${browser} on ${system}, ${facts.call}: ${facts.errorName} "${facts.errorMessage}"`;
};
const injected = cases.map(([row, errorName, errorMessage, platform, more]) => {
  const facts = { ...usual, errorName, errorMessage, platform, ...more };
  return [row, name(facts), facts] as const;
});

test.each(injected)('%s %s', (row, _, facts) => {
  expect(diagnose(facts)).toBe(row);
});

test('every row seen by a rejection has at least one injected refusal', () => {
  const shown = new Set(cases.map(([row]) => row));
  const refused = faultTable.filter(({ seenBy }) => seenBy === 'rejection');
  expect(refused.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});

test('every signal of our device layer is known', () => {
  for (const { message, name: errorName, rows } of deviceSignals) {
    const found = injected.filter(([, , facts]) => facts.errorMessage === message && facts.errorName === errorName);
    expect(new Set([...found.map(([row]) => row)].filter((row) => row !== 'M48'))).toEqual(new Set(rows));
  }
});

test.each(['Error', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'EvalError', ''])(
  '%s from our own code is thrown on',
  (errorName) => {
    for (const errorMessage of ['x is not defined', "Cannot read properties of undefined (reading 'length')", '']) {
      expect(diagnose({ ...usual, errorName, errorMessage })).toBeUndefined();
    }
  },
);

// Web IDL's names, with the media ones. SyntaxError is left out: JavaScript's own bears the same name.
const domNames =
  'IndexSizeError HierarchyRequestError WrongDocumentError InvalidCharacterError NoModificationAllowedError NotFoundError NotSupportedError InUseAttributeError InvalidStateError InvalidModificationError NamespaceError InvalidAccessError SecurityError NetworkError AbortError URLMismatchError QuotaExceededError TimeoutError InvalidNodeTypeError DataCloneError EncodingError NotReadableError UnknownError ConstraintError DataError TransactionInactiveError ReadOnlyError VersionError OperationError NotAllowedError OptOutError OverconstrainedError'.split(
    ' ',
  );
const calls: readonly RefusedCall[] = [
  'getUserMedia',
  'audioContext',
  'resume',
  'setSinkId',
  'play',
  'getBattery',
  'worklet',
  'track',
  'wakeLock',
];
const devices: readonly RefusedDevice[] = ['camera', 'microphone', 'speaker', 'power'];
const answer = fc.constantFrom('granted', 'denied', 'prompt', null);
const perhaps = fc.constantFrom(true, false, null);
const message = fc.oneof(
  fc.string(),
  fc.constantFrom(...cases.map(([, , text]) => text), ...deviceSignals.map((signal) => signal.message)),
);
const anyFacts = (errorName: fc.Arbitrary<string>): fc.Arbitrary<RefusalFacts> =>
  fc.record({
    device: fc.constantFrom(...devices),
    call: fc.constantFrom(...calls),
    errorName,
    errorMessage: message,
    constraint: fc.oneof(fc.string(), fc.constantFrom('deviceId', 'width')),
    platform: fc.constantFrom(...everywhere),
    secureContext: fc.boolean(),
    framed: fc.boolean(),
    policyAllows: perhaps,
    hasMediaDevices: fc.boolean(),
    permission: answer,
    permissionBefore: answer,
    deviceListed: perhaps,
    documentVisible: fc.boolean(),
  });

test('any DOMException, with whatever facts, is a row of the table', () => {
  fc.assert(
    fc.property(anyFacts(fc.constantFrom(...domNames)), (facts) => {
      expect(causeOf).toHaveProperty(String(diagnose(facts)));
    }),
    { numRuns: 3000 },
  );
});

test('nothing that can be thrown makes it throw', () => {
  fc.assert(
    fc.property(
      anyFacts(fc.oneof(fc.string(), fc.constantFrom('TypeError', 'Error', 'constructor', '__proto__'))),
      (facts) => {
        const row = diagnose(facts);
        if (row !== undefined) expect(causeOf).toHaveProperty(row);
      },
    ),
    { numRuns: 2000 },
  );
});
