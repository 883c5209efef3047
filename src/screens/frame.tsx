// The frame round every screen: navigation, notices, and the one place where a title takes the focus.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { App } from '../state/app.ts';
import { linkTo, type Screen, wantedScreens } from '../state/route.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Notices } from './notices.tsx';

const places: readonly { readonly screen: 'today' | 'guide' | 'history' | 'settings'; readonly icon: IconName }[] = [
  { screen: 'today', icon: 'today' },
  { screen: 'guide', icon: 'book' },
  { screen: 'history', icon: 'history' },
  { screen: 'settings', icon: 'settings' },
];

const focused: readonly Screen[] = ['check', 'session', 'sign', 'handout'];
const inSettings: readonly Screen[] = ['settings', 'keep', 'backup', 'erase', 'items', 'places', 'pack'];
const under: Readonly<Partial<Record<Screen, readonly Screen[]>>> = {
  settings: inSettings,
  guide: wantedScreens.filter((screen) => screen !== 'history' && !inSettings.includes(screen)),
};

/** The day check and the session list fill the screen: their own buttons stand where the navigation is elsewhere. */
export function Frame({ app, children }: { app: App; children: ComponentChildren }) {
  const { screen } = app.route;
  const words = app.t.app.nav;
  const isFocused = focused.includes(screen.value);
  return (
    <div class={isFocused ? 'frame frame-focused' : 'frame'}>
      <button type="button" class="skip-link" onClick={focusContent}>
        {words.skipLink}
      </button>
      {!isFocused && (
        <nav class="nav" aria-label={words.label}>
          <span class="nav-name">{app.t.app.name}</span>
          {places.map(({ screen: to, icon }) => (
            <a key={to} class="nav-link" href={linkTo(to)} aria-current={isIn(screen.value, to) ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{words[to]}</span>
            </a>
          ))}
        </nav>
      )}
      <main class="main" id="content" tabIndex={-1}>
        <Notices app={app} />
        {children}
      </main>
    </div>
  );
}

const isIn = (screen: Screen, place: Screen) => screen === place || Boolean(under[place]?.includes(screen));

/** No link: the address names the screen and must stay as it is. */
function focusContent(): void {
  document.getElementById('content')?.focus();
}

/** A screen's title. It takes the focus when the screen changes, so that a screen reader says where one is. */
export function Title({ app, text, id }: { app: App; text: string; id: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  const { name } = app.t.app;
  // Only another screen moves the focus; another text does not.
  useEffect(() => {
    // index.html has the bare name: on the very first screen the focus stays where the browser put it.
    if (document.title === name) return;
    title.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [id]);
  // Another language says it in other words, on the same screen: nobody is moved for that.
  useEffect(() => {
    document.title = `${text} · ${name}`;
  }, [text, name]);
  return (
    <h1 ref={title} tabIndex={-1}>
      {text}
    </h1>
  );
}
