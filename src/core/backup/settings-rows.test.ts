// Each setting by itself: taken, refused (null), or staying where it is (undefined).
import { describe, expect, it } from 'vitest';
import { settingIn, staysHere } from './settings-rows.ts';

it.each([
  ...['cameraId', 'microphoneId', 'speakerId', 'salt', 'drain', 'askedToPersist', 'installLater'],
  ...['lastBackupAt', 'backupLater', 'undoRestore'],
])('%s stays here', (key) => {
  expect(staysHere(key)).toBe(true);
  expect(settingIn(key, 'x')).toBeUndefined();
});

it.each(['theme', 'item:SP-01', 'hours', 'fromTheFuture', ''])('%j does not belong to this device', (key) => {
  expect(staysHere(key)).toBe(false);
});

it.each<[string, readonly unknown[], readonly unknown[]]>([
  ['plannedMinutes', [30, 45, 60, 90, 120], [0, 31, '45', null]],
  ['language', ['system', 'en', 'es'], ['xx', '', null]],
  ['theme', ['system', 'light', 'dark'], ['pink', '', null]],
  ['textSize', ['normal', 'large', 'larger'], ['huge', '', null]],
  ['listMode', ['list', 'single'], ['both', '', null]],
  ['faceHelp', ['yes', 'no'], ['perhaps', '', true]],
  ['newPeerAtMs', [0, 1_000], ['never', null]],
  ['item:SP-01', ['on', 'off'], ['perhaps', '', true]],
  ['later:SP-01', [0, 1_000], ['1', null]],
])('%s', (key, right, wrong) => {
  expect(right.map((value) => settingIn(key, value))).toEqual(right);
  expect(wrong.map((value) => settingIn(key, value))).toEqual(wrong.map(() => null));
});

it.each(['item:', 'item:a b', 'item:a\n', 'later:constructor', 'support:'])('%j has no id that can be used', (key) => {
  expect(settingIn(key, key.startsWith('later') ? 1 : 'on')).toBeNull();
});

it.each(['fromTheFuture', 'xitem:SP-01', 'items:SP-01', 'toString', ''])('%j is of a version to come', (key) => {
  expect(settingIn(key, 'on')).toBeUndefined();
});

describe('somebody to call', () => {
  const text = '{"name":"My sister","phone":"988","order":2}';

  it.each<[string, unknown, unknown]>([
    ['is taken', text, text],
    ['comes in one order', '{"order":2,"phone":"988","name":"My sister"}', text],
    ['comes cleaned', '{"name":" My  sister\\u200b","phone":"988","order":2}', text],
    ['comes without what is not known', '{"name":"My sister","phone":"988","order":2,"more":1}', text],
    ['has a name', '{"phone":"988","order":2}', null],
    ['has a name that is not empty', '{"name":"","phone":"988","order":2}', null],
    ['has a phone, if an empty one', '{"name":"My sister","order":2}', null],
    ['has no code for a phone', '{"name":"My sister","phone":"*21#","order":2}', null],
    ['has an order', '{"name":"My sister","phone":"988","order":"2"}', null],
    ['is JSON', '{', null],
    ['is an object', 'null', null],
    ['is a text', { name: 'My sister', phone: '988', order: 2 }, null],
  ])('%s', (_what, value, is) => {
    expect(settingIn('support:a1', value)).toBe(is);
  });

  it('is a text of 1000 letters at most', () => {
    expect(settingIn('support:a1', text.padEnd(1_000))).toBe(text);
    expect(settingIn('support:a1', text.padEnd(1_001))).toBeNull();
  });
});

describe('the hours', () => {
  const text = '{"days":[0,4],"startMinute":540,"endMinute":1020,"otherTimes":""}';

  it.each<[string, unknown, unknown]>([
    ['are taken', text, text],
    ['come in order', '{"otherTimes":"","days":[4,0],"startMinute":540,"endMinute":1020}', text],
    ['have days', '{"days":[],"startMinute":540,"endMinute":1020,"otherTimes":""}', null],
    ['are JSON', '{', null],
    ['are a text', 5, null],
  ])('%s', (_what, value, is) => {
    expect(settingIn('hours', value)).toBe(is);
  });
});
