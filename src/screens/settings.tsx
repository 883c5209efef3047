// Settings: the usual call, the look, and the app itself.
import { fill } from '../core/message.ts';
import { languageChoices, textSizes, themes } from '../state/settings.ts';
import { Pick } from '../ui/choices.tsx';
import { BackLink } from './back-link.tsx';
import { Title } from './frame.tsx';
import { InstallCard } from './install-card.tsx';
import { PlannedLength } from './planned-length.tsx';
import { RowLink } from './row-link.tsx';
import type { WantedProps } from './wanted.ts';

export function SettingsScreen({ app, words: { settings: words, erase, backup } }: WantedProps) {
  const { language, theme, textSize } = app.settings.choices.value;
  const { missing } = app.languages;
  return (
    <div class="page">
      <Title app={app} id="settings" text={words.title} />
      <section class="card">
        <h2>{words.call}</h2>
        <PlannedLength app={app} legend={words.length} />
      </section>
      <section class="card">
        <h2>{words.mine}</h2>
        {(['items', 'places', 'pack'] as const).map((to) => (
          <RowLink key={to} to={to}>
            {words[to]}
          </RowLink>
        ))}
      </section>
      <section class="card">
        <h2>{words.look}</h2>
        <Pick
          name="language"
          legend={words.language}
          options={languageChoices.map((value) => ({ value, label: words.languages[value] }))}
          value={language}
          choose={(value) => app.settings.choose('language', value)}
        />
        {missing.value && (
          <div role="status">
            <p>{app.t.app.missing.says}</p>
            <button type="button" class="button button-plain" onClick={() => location.reload()}>
              {app.t.app.missing.reload}
            </button>
          </div>
        )}
        <Pick
          name="theme"
          legend={words.theme}
          options={themes.map((value) => ({ value, label: words.themes[value] }))}
          value={theme}
          choose={(value) => app.settings.choose('theme', value)}
        />
        <Pick
          name="text"
          legend={words.text}
          options={textSizes.map((value) => ({ value, label: words.texts[value] }))}
          value={textSize}
          choose={(value) => app.settings.choose('textSize', value)}
        />
      </section>
      <InstallCard app={app} always />
      <section class="card">
        <h2>{words.app}</h2>
        <RowLink to="keep">{words.keep}</RowLink>
        <RowLink to="backup">{backup.title}</RowLink>
        <RowLink to="erase">{erase.title}</RowLink>
        <p class="hint">{fill(words.version, { version: app.version })}</p>
      </section>
    </div>
  );
}

export function KeepScreen({ app, words: { keep: words, erase, backup }, wanted }: WantedProps) {
  return (
    <div class="page">
      <BackLink to="settings" word={app.t.app.nav.settings} />
      <Title app={app} id="keep" text={words.title} />
      <div class="card prose">
        {words.body.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {wanted.isPersisted.value !== null && <p>{wanted.isPersisted.value ? words.promised : words.notPromised}</p>}
      </div>
      <RowLink to="backup">{backup.title}</RowLink>
      <RowLink to="erase">{erase.title}</RowLink>
    </div>
  );
}
