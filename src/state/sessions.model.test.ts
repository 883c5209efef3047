// Answers, undo and sessions in any order, with a disk that refuses at times, against a plain account of what was kept.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer, Choice } from '../core/checklist/answer.ts';
import { answerKey } from '../core/checklist/list.ts';
import { atHome, dayMs, hourMs, item, makeSessions, minuteMs, rowsOf } from './sessions.fake.ts';

type Made = Awaited<ReturnType<typeof makeSessions>>;

const asked = ['SP-01', 'SM-02', 'SM-06', 'PP-01', 'PP-02', 'PP-04', 'PO-01', 'PO-04'];
const switches = { 'SM-06': true };

type Act =
  | { readonly is: 'answer'; readonly n: number; readonly choice: Choice }
  | { readonly is: 'undo'; readonly n: number }
  | { readonly is: 'start' | 'change'; readonly placeId: string | null; readonly platformId: string | null }
  | { readonly is: 'end' | 'takeBackEnd' | 'reload' }
  | { readonly is: 'pass'; readonly ms: number }
  | { readonly is: 'device'; readonly hash: string | null }
  | { readonly is: 'refuse'; readonly isRefusing: boolean };

const n = fc.nat(asked.length - 1);
const choice = fc.constantFrom<Choice>('yes', 'yes', 'notYet', 'doesNotApply');
const [placeId, platformId] = [fc.constantFrom('home', 'car', null), fc.constantFrom('zoom', 'signal', null)];
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ is: fc.constant('answer' as const), n, choice }) },
  { weight: 5, arbitrary: fc.record({ is: fc.constant('undo' as const), n }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('start' as const), placeId, platformId }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('change' as const), placeId, platformId }) },
  { weight: 2, arbitrary: fc.constantFrom<Act>({ is: 'end' }, { is: 'takeBackEnd' }, { is: 'reload' }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(0, 1, minuteMs, hourMs, 4 * hourMs, 14 * hourMs, dayMs, 31 * dayMs, -1, -hourMs, -2 * dayMs)
      .map((ms): Act => ({ is: 'pass', ms })),
  },
  { weight: 1, arbitrary: fc.constantFrom('a', 'b', null).map((hash): Act => ({ is: 'device', hash })) },
  { weight: 1, arbitrary: fc.boolean().map((isRefusing): Act => ({ is: 'refuse', isRefusing })) },
);

/** What a row replaced, by its key; forgotten with the page. */
type Steps = Map<string, Answer | undefined>;

/** Does one thing, and says what must be on the disk now. */
async function play(made: Made, act: Act, rows: Record<string, Answer>, steps: Steps, isRefusing: boolean) {
  const { sessions, clock, deviceHash } = made;
  const after = { ...rows };
  switch (act.is) {
    case 'answer': {
      const one = item(asked[act.n] ?? '');
      const isDone = await sessions.answer(one, act.choice);
      expect(isDone).toBe(!isRefusing);
      if (!isDone) break;
      const { current, last } = sessions;
      const where = { placeId: last.value?.placeId ?? null, platformId: last.value?.platformId ?? null };
      const key = answerKey(one, { ...where, deviceHash: deviceHash.value });
      steps.set(key, rows[key]);
      after[key] = {
        ...{ itemId: one.id, choice: act.choice, atMs: clock.nowMs, localDate: expect.any(String) },
        ...{ sequence: expect.any(Number), sessionId: current.value?.id ?? null },
        ...{ ...where, deviceHash: deviceHash.value },
      };
      break;
    }
    case 'undo': {
      const one = item(asked[act.n] ?? '');
      const { placeId = null, platformId = null } = sessions.last.value ?? {};
      const here = answerKey(one, { placeId, platformId, deviceHash: deviceHash.value });
      // The row for here, else the newest of the others: where that is shown, it can be taken back too.
      const own = Object.keys(rows).filter((each) => rows[each]?.itemId === one.id);
      const newestFirst = own.sort((a, b) => (rows[b]?.sequence ?? 0) - (rows[a]?.sequence ?? 0));
      const key = here in rows ? here : newestFirst[0];
      const canUndo = sessions.undoable.value.has(one.id);
      const isDone = await sessions.undo(one);
      if (canUndo) expect(isDone).toBe(!isRefusing);
      if (!isDone || key === undefined) break;
      const before = steps.get(key);
      steps.delete(key);
      if (before) after[key] = before;
      else delete after[key];
      break;
    }
    case 'start':
      expect(await sessions.start({ ...atHome, ...act })).toBe(!isRefusing);
      break;
    case 'change':
      await sessions.change({ placeId: act.placeId, platformId: act.platformId });
      break;
    case 'end':
    case 'takeBackEnd':
      await sessions[act.is]();
      break;
    case 'pass':
      made.pass(act.ms);
      sessions.tick(); // of the page that is open now
      break;
    case 'device':
      deviceHash.value = act.hash;
      break;
    case 'refuse':
      made.refuse(act.isRefusing ? 'full' : undefined);
  }
  return after;
}

const shownOf = ({ sessions }: Pick<Made, 'sessions'>) =>
  [sessions.list.value, ...Object.values(sessions.others.value)].flatMap(rowsOf);

it('keeps what it shows, shows what it keeps, and takes back exactly what was there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 60 }), async (acts) => {
      let made: Made = await makeSessions({ switches });
      let rows: Record<string, Answer> = {};
      let isRefusing = false;
      const steps: Steps = new Map();
      for (const act of acts) {
        if (act.is === 'reload') {
          made = { ...made, sessions: await made.reload() };
          steps.clear();
        } else rows = await play(made, act, rows, steps, isRefusing);
        if (act.is === 'refuse') isRefusing = act.isRefusing;

        const onDisk = await made.rowsOf('answers');
        expect(onDisk).toEqual(rows);
        rows = onDisk;
        const sequences = Object.values(rows).map(({ sequence }) => sequence);
        expect(new Set(sequences).size).toBe(sequences.length);

        const kept = Object.values(rows).map((row) => JSON.stringify(row));
        for (const { status, answer } of shownOf(made)) {
          if (status.kind !== 'holds') continue;
          expect(answer?.choice).toBe(status.choice);
          expect(kept).toContain(JSON.stringify(answer));
        }

        const { current, last, saving } = made.sessions;
        const sessions = Object.values(await made.rowsOf('sessions'));
        const newest = sessions.toSorted((a, b) => b.startedAt - a.startedAt)[0] ?? null;
        expect(last.value).toEqual(newest);
        expect(sessions.filter(({ endedAt }) => endedAt === null).length).toBeLessThanOrEqual(1);
        const isOpen = newest?.endedAt === null && made.clock.nowMs - newest.startedAt < dayMs;
        expect(current.value).toEqual(isOpen ? newest : null);
        expect(saving.value.size).toBe(0);
      }
    }),
    { numRuns: 300 },
  );
});
