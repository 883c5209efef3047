// Why a workplace has rules for video: plain facts, and what has changed since older guides.
import { aroundCheckedOn, changes, rules } from '../../core/apps/around.ts';
import { fill } from '../../core/message.ts';
import '../../ui/apps.css';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';
import { CheckedLine, StaleNotice } from './checked-line.tsx';
import { SourcesFold } from './sources-fold.tsx';

export function RulesScreen({ app, words }: WantedProps) {
  const says = words.apps.rules;
  const sources = new Set([...rules, ...changes].flatMap((one): readonly string[] => one.sources));
  return (
    <div class="page">
      <BackLink to="guide" word={app.t.app.nav.guide} />
      <Title app={app} id="rules" text={says.title} />
      <StaleNotice app={app} words={words} checkedOn={aroundCheckedOn} />
      <p>{says.intro}</p>
      <section class="card" aria-labelledby="rules-rows">
        <h2 id="rules-rows">{says.rowsTitle}</h2>
        <ul class="mine-list">
          {rules.map(({ id, confidence }) => (
            <li key={id}>
              <p>
                <strong>{says.rows[id].says}</strong>
              </p>
              <p>{says.rows[id].more}</p>
              <p class="hint">{says.sure[confidence]}</p>
            </li>
          ))}
        </ul>
      </section>
      <section class="card" aria-labelledby="rules-changes">
        <h2 id="rules-changes">{says.changesTitle}</h2>
        <ul class="mine-list">
          {changes.map(({ id, confidence }) => (
            <li key={id}>
              <p class="hint">{fill(says.was, { text: says.changes[id].was })}</p>
              <p>
                <strong>{fill(says.now, { text: says.changes[id].now })}</strong>
              </p>
              <p class="hint">{says.sure[confidence]}</p>
            </li>
          ))}
        </ul>
      </section>
      <CheckedLine app={app} words={words} checkedOn={aroundCheckedOn} />
      <SourcesFold words={words} sources={[...sources]} />
    </div>
  );
}
