// How to take one's data along: from Safari to the app on the same phone, and to another device.
import type { WantedProps } from '../wanted.ts';

export function Move({ app, words, wanted }: WantedProps) {
  const says = words.backup.move;
  const isIphone = wanted.helpSystem === 'iphone';
  const isInstalled = app.shell.install.value === 'installed';
  return (
    <section class="card" aria-labelledby="backup-move">
      <h2 id="backup-move">{says.title}</h2>
      <p>{says.intro}</p>
      {isIphone && (
        <>
          <h3>{says.iphone.title}</h3>
          <Steps steps={isInstalled ? says.iphone.installedSteps : says.iphone.steps} />
          <p class="hint">{says.iphone.why}</p>
        </>
      )}
      <h3>{says.other.title}</h3>
      <Steps steps={says.other.steps} />
      <p class="hint">{says.other.after}</p>
    </section>
  );
}

const Steps = ({ steps }: { steps: readonly string[] }) => (
  <ol class="backup-steps">
    {steps.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
);
