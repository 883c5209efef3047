// Names and signals count as a whole: what only resembles one of them is not taken for it.
import { expect, test } from 'vitest';
import { diagnose, type RefusalFacts } from './diagnose.ts';
import type { FaultId } from './fault.ts';
import { chromeMac, facebookAndroid, usual } from './refusals.ts';

type Facts = Partial<RefusalFacts>;
const row = (facts: Facts) => diagnose({ ...usual, ...facts });

// The row of the browser's name; then that of a name nobody knows, which is the usual end of the call.
const names: readonly (readonly [string, Facts, FaultId, FaultId])[] = [
  ['NotAllowedError', { permission: 'denied' }, 'M07', 'M06'],
  ['NotAllowedError', { secureContext: false }, 'M01', 'M06'],
  ['NotAllowedError', { platform: facebookAndroid }, 'M02', 'M06'],
  ['NotAllowedError', { policyAllows: false }, 'M03', 'M06'],
  ['NotAllowedError', { call: 'resume' }, 'M37', 'M36'],
  ['SecurityError', { framed: true }, 'M04', 'M06'],
  ['SecurityError', {}, 'M02', 'M06'],
  ['NotFoundError', { deviceListed: false }, 'M18', 'M06'],
  ['NotFoundError', { call: 'audioContext' }, 'M55', 'M36'],
  ['NotReadableError', { platform: chromeMac }, 'M29', 'M06'],
  ['OverconstrainedError', { constraint: 'width' }, 'M21', 'M06'],
  ['AbortError', { errorMessage: 'Timeout starting video source' }, 'M31', 'M06'],
  ['AbortError', { documentVisible: false, permission: 'granted' }, 'M48', 'M06'],
  ['TimeoutError', { platform: chromeMac }, 'M33', 'M06'],
  ['NotSupportedError', { call: 'audioContext', errorMessage: 'the sample rate is out of range' }, 'M50', 'M36'],
  ['TypeError', { errorMessage: 'No constraints provided' }, 'M05', 'M06'],
  ['InvalidStateError', { errorMessage: 'no-frames', documentVisible: false }, 'M48', 'M46'],
];

test.each(names)('%s with %j is %s; a longer name is %s', (errorName, facts, whole, unknown) => {
  expect(row({ ...facts, errorName })).toBe(whole);
  expect(row({ ...facts, errorName: `Other${errorName}` })).toBe(unknown);
  expect(row({ ...facts, errorName: `${errorName}AndOtherError` })).toBe(unknown);
});

// Our device layer's own word; then a sentence of a browser that only has the word in it.
const signals: readonly (readonly [string, string, Facts, FaultId, FaultId])[] = [
  ['InvalidStateError', 'no-frames', {}, 'M46', 'M06'],
  ['InvalidStateError', 'no-frames', { documentVisible: false }, 'M48', 'M06'],
  ['InvalidStateError', 'track-ended', { deviceListed: false, permission: 'granted' }, 'M39', 'M06'],
  ['InvalidStateError', 'track-ended', { permission: 'denied' }, 'M15', 'M06'],
  ['InvalidStateError', 'track-ended', { permission: 'granted' }, 'M39', 'M06'],
  ['InvalidStateError', 'play-refused', {}, 'M47', 'M06'],
  ['InvalidStateError', 'context-frozen', { device: 'microphone' }, 'M36', 'M06'],
  ['InvalidStateError', 'context-suspended', { device: 'microphone' }, 'M37', 'M06'],
  ['InvalidStateError', 'no-analyst', { device: 'microphone' }, 'M05', 'M06'],
  ['TimeoutError', 'battery-timeout', { device: 'power' }, 'M61', 'M33'],
  ['NotSupportedError', 'no setSinkId', { device: 'speaker', call: 'audioContext' }, 'M53', 'M02'],
];

test.each(signals)('%s "%s" with %j is %s; a longer sentence is %s', (errorName, signal, facts, whole, unknown) => {
  expect(row({ ...facts, errorName, errorMessage: signal })).toBe(whole);
  expect(row({ ...facts, errorName, errorMessage: `The browser says ${signal}` })).toBe(unknown);
  expect(row({ ...facts, errorName, errorMessage: `${signal} was said` })).toBe(unknown);
});

test('a name of the browser’s in the words of a refusal does not make it a missing interface', () => {
  const facts = { errorName: 'AbortError', errorMessage: 'getUserMedia was given up' };
  expect(row(facts)).toBe('M06');
  expect(row({ ...facts, secureContext: false })).toBe('M06');
});

test('"Permission denied" is a block only where the sentence begins with it', () => {
  expect(row({ errorMessage: 'Permission denied' })).toBe('M07');
  expect(row({ errorMessage: 'Nobody answered: Permission denied' })).toBe('M08');
});
