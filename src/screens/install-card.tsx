// Offers to put the app on the home screen, after the first finished check.
import type { App } from '../state/app.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

const iosIcons: readonly IconName[] = ['share', 'scroll', 'add'];

export function InstallCard({ app, always = false }: { app: App; always?: boolean }) {
  const words = app.t.app.install;
  const state = app.shell.install.value;
  const isPutOff = app.settings.choices.value.installLater === 'yes';
  if (!always && (isPutOff || state === 'installed' || state === 'unavailable')) return null;
  const later = () => app.settings.choose('installLater', 'yes');
  return (
    <section class="card install" aria-labelledby="install">
      <h2 id="install">{state === 'iosSteps' ? words.iosTitle : words.title}</h2>
      {state === 'installed' ? <p>{words.installed}</p> : <p>{words.body}</p>}
      {state === 'unavailable' && <p class="hint">{words.unavailable}</p>}
      {state === 'iosSteps' && (
        <ol class="pictured">
          {words.ios.map((step, i) => (
            <li key={step}>
              <span class="pictured-icon">
                <Icon name={iosIcons[i] ?? 'info'} size={28} />
              </span>
              {step}
            </li>
          ))}
        </ol>
      )}
      <div class="card-actions">
        {state === 'promptable' && (
          <button type="button" class="button button-plain" onClick={() => void app.shell.promptInstall()}>
            {words.button}
          </button>
        )}
        {!always && (
          <button type="button" class="button button-quiet" onClick={later}>
            {words.later}
          </button>
        )}
      </div>
    </section>
  );
}
