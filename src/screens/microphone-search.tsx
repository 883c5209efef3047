// The search for the microphone that hears the person, below a microphone step that heard nobody.
import { useEffect } from 'preact/hooks';
import { fill } from '../core/message.ts';
import type { DeviceChoice } from '../state/app.ts';
import { useLostFocus } from '../ui/focus.ts';
import type { LateProps } from './late.ts';

/** Findings that another microphone could mend. */
const mendable: readonly string[] = ['mic.silent', 'mic.muted', 'mic.noSpeech', 'mic.tooQuiet'];

/** Only where there is another one, and not on a phone: there one capture may end another (WebKit 179363). */
export function MicrophoneSearch({ app, words }: LateProps) {
  const outcome = app.dayCheck.record.value?.steps.microphone;
  const search = app.microphoneSearch.value;
  useEffect(() => () => search?.stop(), [search]);
  const findings = outcome?.kind === 'judged' ? outcome.findings : [];
  const others = app.surroundings.devices.value.microphone.filter(
    ({ id }) => id !== app.settings.choices.value.microphoneId,
  );
  const isSensible = findings.some(({ code }) => mendable.includes(code)) && others.length > 0 && !app.isPhone;
  const block = useLostFocus<HTMLElement>();
  if (!search || !isSensible) return null;
  const text = words.search;
  const state = search.state.value;
  const nameOf = ({ id, label }: DeviceChoice) => {
    const n = app.surroundings.devices.value.microphone.findIndex((one) => one.id === id) + 1;
    return label || fill(text.unnamed, { n });
  };
  const use = ({ id }: DeviceChoice) => {
    search.stop();
    app.settings.choose('microphoneId', id);
    app.dayCheck.forget('microphone');
    app.dayCheck.start();
  };
  return (
    <section class="card search" ref={block} tabIndex={-1} aria-label={text.title}>
      {state.phase === 'idle' && (
        <>
          <h2>{text.title}</h2>
          <p>{text.intro}</p>
          <button type="button" class="button button-plain" onClick={() => search.start(others)}>
            {text.start}
          </button>
        </>
      )}
      {state.phase === 'listening' && (
        <>
          <div role="status">
            <p class="instruction-main">{text.talk}</p>
            <p class="hint">{fill(text.trying, { name: nameOf(state.microphone), n: state.n, all: state.all })}</p>
            <p class="picture-note">{app.t.app.check.onNow.microphone}</p>
          </div>
          <button type="button" class="button button-quiet" onClick={search.stop}>
            {text.stop}
          </button>
        </>
      )}
      {state.phase === 'found' && (
        <>
          <p role="status">{fill(text.found, { name: nameOf(state.microphone) })}</p>
          <div class="card-actions">
            <button type="button" class="button button-main" onClick={() => use(state.microphone)}>
              {text.use}
            </button>
            {!state.isLast && (
              <button type="button" class="button button-quiet" onClick={search.goOn}>
                {text.goOn}
              </button>
            )}
          </div>
        </>
      )}
      {state.phase === 'none' && (
        <div role="status">
          <p>{text.none}</p>
          <p class="hint">{text.noneNext}</p>
        </div>
      )}
    </section>
  );
}
