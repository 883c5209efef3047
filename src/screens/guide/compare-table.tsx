// Video apps side by side, as a real table: one column for each app, one row for each fact.
import type { LateWords, WantedWords } from '../../content/messages.ts';
import { factIds, type OpenApp } from '../../core/apps/video-app.ts';
import { fill } from '../../core/message.ts';
import type { App } from '../../state/app.ts';
import { linkTo } from '../../state/route.ts';
import { Icon } from '../../ui/icon.tsx';
import { nameOfApp } from './app-name.ts';
import { factWord, sureShort } from './figures.ts';

export function CompareTable(props: {
  readonly app: App;
  readonly words: WantedWords;
  readonly late: LateWords;
  readonly apps: readonly OpenApp[];
  readonly approvedIds: ReadonlySet<string>;
  readonly caption: string;
}) {
  const { app, words, late, apps, approvedIds, caption } = props;
  const says = words.apps.compare;
  return (
    // It takes the focus, so that the keyboard can move it where it is wider than the screen.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={caption}>
      <table class={apps.length > 3 ? 'compare compare-wide' : 'compare'}>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{says.fact}</span>
            </th>
            {apps.map(({ id }) => (
              <th key={id} scope="col">
                {nameOfApp(words, late, id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{says.status}</th>
            {apps.map(({ id }) => (
              <td key={id}>
                {approvedIds.has(id) ? (
                  <span class="with-icon">
                    <Icon name="ready" size={20} />
                    {says.statusYes}
                  </span>
                ) : (
                  says.statusUnknown
                )}
              </td>
            ))}
          </tr>
          {factIds.map((factId) => (
            <tr key={factId}>
              <th scope="row">{words.apps.facts[factId].label}</th>
              {apps.map(({ id, facts }) => (
                <td key={id}>
                  {factWord(app, words, factId, facts[factId])}
                  <small class="hint">{sureShort(words, facts[factId])}</small>
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{says.card}</th>
            {apps.map(({ id }) => (
              <td key={id}>
                <a class="row-link" href={linkTo('app', id)}>
                  <span class="unseen">{fill(says.cardOf, { name: nameOfApp(words, late, id) })}</span>
                  <span aria-hidden="true">{says.card}</span>
                </a>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
