// What to stay away from and why, and five questions for an app that is new.
import { aroundCheckedOn, avoided, questionIds } from '../../core/apps/around.ts';
import { Icon } from '../../ui/icon.tsx';
import { RowLink } from '../row-link.tsx';
import '../../ui/apps.css';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';
import { CheckedLine, StaleNotice } from './checked-line.tsx';
import { SourcesFold } from './sources-fold.tsx';

export function AvoidScreen({ app, words, wanted }: WantedProps) {
  const says = words.apps.avoid;
  const hasCard = (id: string) => wanted.videoApps.some((video) => video.id === id);
  return (
    <div class="page">
      <BackLink to="guide" word={app.t.app.nav.guide} />
      <Title app={app} id="avoid" text={says.title} />
      <StaleNotice app={app} words={words} checkedOn={aroundCheckedOn} />
      <p>{says.intro}</p>
      <section class="card" aria-label={says.title}>
        <ul class="mine-list">
          {avoided.map(({ id, confidence }) => (
            <li key={id}>
              <h2 class="with-icon">
                <Icon name="close" />
                <span>{says.rows[id].name}</span>
              </h2>
              <p>{says.rows[id].why}</p>
              <p class="hint">{says.sure[confidence]}</p>
              {hasCard(id) && (
                <RowLink to="app" detail={id}>
                  {words.apps.card.instead}
                </RowLink>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section class="card" aria-labelledby="five">
        <h2 id="five">{says.questionsTitle}</h2>
        <p class="hint">{says.questionsHint}</p>
        <ol class="app-lines">
          {questionIds.map((id) => (
            <li key={id}>
              <strong>{says.questions[id].ask}</strong>
              <small class="hint">{says.questions[id].why}</small>
            </li>
          ))}
        </ol>
        <p class="hint">{says.sure.advice}</p>
      </section>
      <CheckedLine app={app} words={words} checkedOn={aroundCheckedOn} />
      <SourcesFold words={words} sources={[...new Set(avoided.flatMap(({ sources }) => sources))]} />
    </div>
  );
}
