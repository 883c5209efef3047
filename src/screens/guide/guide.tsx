// The guide's first page: what there is, and a search over all of it.
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { fill } from '../../core/message.ts';
import { createFinder } from '../../state/finder.ts';
import { linkTo } from '../../state/route.ts';
import { Icon } from '../../ui/icon.tsx';
import '../../ui/guide.css';
import { Title } from '../frame.tsx';
import { Crisis } from '../session/crisis.tsx';
import type { WantedProps } from '../wanted.ts';
import { nameOfApp } from './app-name.ts';
import { type Found, findables } from './findable.ts';
import { groups } from './pages.ts';

export function GuideScreen(props: WantedProps) {
  const { app, words, late, wanted } = props;
  const query = useSignal('');
  const all = useMemo(() => findables(words, late, wanted), [words, late, wanted]);
  const finder = useMemo(() => createFinder(all), [all]);
  const asked = query.value.trim();
  const found = finder.find(asked).flatMap((id) => all.find((one) => one.id === id) ?? []);
  return (
    <div class="page">
      <Title app={app} id="guide" text={words.guide.title} />
      {/* biome-ignore lint/a11y/useSemanticElements: browsers of before 2023 know no search element */}
      <div role="search" class="guide-search">
        <label for="guide-search">{words.guide.search}</label>
        <div class="mine-field guide-search-field">
          <Icon name="search" />
          <input
            id="guide-search"
            type="search"
            autocomplete="off"
            autocapitalize="none"
            enterkeyhint="search"
            value={query.value}
            aria-describedby="guide-search-hint"
            onInput={({ currentTarget }) => {
              query.value = currentTarget.value;
            }}
          />
        </div>
        <p class="hint" id="guide-search-hint">
          {words.guide.searchHint}
        </p>
      </div>
      <p class="hint" role="status">
        {asked && resultWords(props, found.length, asked)}
      </p>
      {asked ? <Results {...props} found={found} /> : <Contents {...props} />}
      <Crisis app={app} words={late} />
    </div>
  );
}

function resultWords({ app, words }: WantedProps, count: number, query: string): string {
  const { nothing, nothingHint, found, foundOne } = words.guide;
  if (count === 0) return `${fill(nothing, { query })} ${nothingHint}`;
  return fill(count === 1 ? foundOne : found, { query, count: new Intl.NumberFormat(app.locale).format(count) });
}

function Results({ words, found }: WantedProps & { found: readonly Found[] }) {
  return (
    <ul class="rows">
      {found.map(({ id, kind, title, hint, link }) => (
        <li key={id} class="card">
          <a class="row-link two-lined" href={link}>
            <span class="two-lines">
              <span>{title}</span>
              <span class="hint">{hint || words.guide.kinds[kind]}</span>
            </span>
            <Icon name="next" />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Contents({ words, late, wanted }: WantedProps) {
  return (
    <div class="columns">
      {groups.map(({ id, icon, pages }) => (
        <section key={id} class="card" aria-labelledby={`guide-${id}`}>
          <h2 id={`guide-${id}`} class="with-icon">
            <Icon name={icon} />
            {words.guide.groups[id]}
          </h2>
          {pages.map((page) => (
            <a key={page} class="row-link two-lined" href={linkTo(page)}>
              <span class="two-lines">
                <span>{words.guide.pages[page].name}</span>
                <span class="hint">{words.guide.pages[page].hint}</span>
              </span>
              <Icon name="next" />
            </a>
          ))}
          {id === 'apps' && (
            <>
              <p class="hint">{words.guide.appsHint}</p>
              <ul class="app-names">
                {wanted.videoApps.map((one) => (
                  <li key={one.id}>
                    <a class="button button-plain" href={linkTo('app', one.id)}>
                      {nameOfApp(words, late, one.id)}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
    </div>
  );
}
