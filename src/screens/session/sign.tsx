// The door sign: large enough to be read from the hall, on paper too.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fill } from '../../core/message.ts';
import { linkTo } from '../../state/route.ts';
import { timeOf } from '../dates.ts';
import { Title } from '../frame.tsx';
import type { LateProps } from '../late.ts';

const stepMinutes = 15;

export function SignScreen({ app, words }: LateProps) {
  const { sign } = words.session;
  const isAwake = useSignal<boolean | null>(null);
  const moreMinutes = useSignal(0);
  const session = app.sessions.current.value;
  const minutes = session?.minutes ?? app.settings.choices.value.plannedMinutes;
  const endsAt = (session?.startedAt ?? app.now()) + (minutes + moreMinutes.value) * 60_000;
  useEffect(() => {
    const whileShown = new AbortController();
    app.keepAwake(whileShown.signal).then(
      (is) => {
        isAwake.value = is;
      },
      () => {},
    );
    return () => whileShown.abort();
  }, [app, isAwake]);
  const shift = (by: number) => () => {
    moreMinutes.value += by;
  };
  return (
    <div class="sign">
      <div class="sign-board">
        <Title app={app} id="sign" text={sign.title} />
        <p class="sign-until">{fill(sign.until, { time: timeOf(app, endsAt) })}</p>
        <p class="sign-please">{sign.please}</p>
      </div>
      <div class="sign-tools">
        <button
          type="button"
          class="button button-plain"
          disabled={endsAt - stepMinutes * 60_000 <= app.now()}
          onClick={shift(-stepMinutes)}
        >
          {fill(sign.less, { minutes: stepMinutes })}
        </button>
        <button type="button" class="button button-plain" onClick={shift(stepMinutes)}>
          {fill(sign.more, { minutes: stepMinutes })}
        </button>
        <a class="button button-plain" href={linkTo(session ? 'ready' : 'today')}>
          {sign.close}
        </a>
        <p class="hint" role="status">
          {isAwake.value !== null && (isAwake.value ? sign.awake : sign.notAwake)}
        </p>
      </div>
    </div>
  );
}
