// Why a file is no pack, place by place, for the person who made it.
import { fill } from '../../core/message.ts';
import { type PackProblem, packLimits } from '../../core/pack/pack.ts';
import { useLostFocusHere } from './lost-focus.ts';
import type { PackWords } from './pack-parts.tsx';

export function PackProblems({ words, problems }: { words: PackWords; problems: readonly PackProblem[] }) {
  const says = words.pack.problems;
  const title = useLostFocusHere<HTMLHeadingElement>();
  const line = ({ path, problem, limit }: PackProblem) =>
    fill(says.line, { path: path || says.wholeFile, says: fill(says.says[problem], limit ? { limit } : {}) });
  return (
    <section class="card" aria-labelledby="pack-problems">
      <h2 id="pack-problems" ref={title} tabIndex={-1}>
        {says.title}
      </h2>
      <p>{says.intro}</p>
      <ul class="pack-list">
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.problem}`}>{line(problem)}</li>
        ))}
      </ul>
      {problems.length >= packLimits.problems && <p class="hint">{fill(says.more, { count: packLimits.problems })}</p>}
    </section>
  );
}
