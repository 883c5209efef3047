// Erasing everything: what goes and what stays, a second step that nobody takes by chance, and what was found afterwards.

import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import { useLostFocusHere } from '../mine/lost-focus.ts';
import { RowLink } from '../row-link.tsx';
import { createDoubleTaps, type DoubleTaps } from '../session/double-tap.ts';
import type { WantedProps } from '../wanted.ts';
import { Outcome } from './outcome.tsx';

/** Once it has begun, the app draws this screen alone: there is nothing left to go back to. */
export function EraseScreen(props: WantedProps) {
  return props.wanted.erasing.state.value.is === 'asked' ? <Asked {...props} /> : <Outcome {...props} />;
}

function Asked({ app, words, wanted }: WantedProps) {
  const says = words.erase;
  const isSure = useSignal(false);
  const taps = useRef<DoubleTaps | null>(null);
  taps.current ??= createDoubleTaps();
  const { shield, moved } = taps.current;
  const show = (sure: boolean) => {
    isSure.value = sure;
    moved();
  };
  return (
    <div class="page" onClickCapture={shield}>
      <BackLink to="settings" word={app.t.app.nav.settings} />
      <Title app={app} id="erase" text={says.title} />
      <p>{says.intro}</p>
      <section class="card">
        <h2>{says.goes}</h2>
        <Lines lines={says.going} />
      </section>
      <section class="card">
        <h2>{says.stays}</h2>
        <Lines lines={says.staying} />
      </section>
      {isSure.value ? (
        <Sure {...{ app, says }} yes={() => void wanted.erasing.erase()} no={() => show(false)} />
      ) : (
        <section class="card">
          <p class="hint">{says.backupHint}</p>
          <RowLink to="backup">{says.backup}</RowLink>
          <div class="card-actions">
            <button type="button" class="button button-plain" onClick={() => show(true)}>
              {says.ask}
            </button>
          </div>
        </section>
      )}
    </div>
  );
}

type Says = WantedProps['words']['erase'];

function Sure({ app, says, yes, no }: Pick<WantedProps, 'app'> & { says: Says; yes: () => void; no: () => void }) {
  const heading = useLostFocusHere<HTMLHeadingElement>();
  return (
    <section class="card">
      <h2 ref={heading} tabIndex={-1}>
        {says.sure}
      </h2>
      <p>{says.sureBody}</p>
      {!app.surroundings.isOnline.value && <p>{says.offline}</p>}
      <div class="card-actions">
        <button type="button" class="button button-main" onClick={no}>
          {says.no}
        </button>
        <button type="button" class="button button-plain" onClick={yes}>
          {says.yes}
        </button>
      </div>
    </section>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul class="app-lines">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
