// The measuring without a worker, for the tests of the checks.
import { type Analysis, createAnalysis } from '../core/signal/analysis.ts';
import type { Analyst } from '../devices/analyst.ts';

export function localAnalyst(): Pick<Analyst, 'ask'> {
  const analysis = createAnalysis() as unknown as Record<keyof Analysis, (...args: unknown[]) => never>;
  return { ask: async (call, ...args) => analysis[call](...args) };
}
