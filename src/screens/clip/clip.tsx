// "As your peer sees and hears you": a clip of six seconds, taken by a tap, seen, and dropped.
import { useEffect } from 'preact/hooks';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { BackLink } from '../back-link.tsx';
import { DeviceChooser } from '../device-chooser.tsx';
import { Title } from '../frame.tsx';
import type { LateProps } from '../late.ts';
import { Blocked, Said, Unable } from './endings.tsx';
import { Filming } from './filming.tsx';
import { Player } from './player.tsx';
import { type ClipProps, homeOf, Stage, type StateIn } from './stage.tsx';

export function ClipScreen({ app, words }: LateProps) {
  const clip = app.clip.value;
  // Whoever leaves the screen leaves the devices and the clip.
  useEffect(() => () => clip?.leave(), [clip]);
  if (!clip) return null;
  const home = homeOf(app);
  return (
    <div class="page clip">
      <BackLink to={home} word={home === 'check' ? app.t.app.summary.title : app.t.app.nav.today} />
      <Title app={app} id="clip" text={words.clip.title} />
      <Phase app={app} words={words} clip={clip} />
    </div>
  );
}

function Phase(props: ClipProps) {
  const state = props.clip.state.value;
  switch (state.phase) {
    case 'before':
      return <Before {...props} gone={state.gone} />;
    case 'opening':
      return <Opening {...props} isLong={state.isLong} />;
    case 'counting':
    case 'recording':
      return <Filming {...props} state={state} />;
    case 'finishing':
      return (
        <Stage phase="finishing">
          <p role="status">{props.words.clip.filming.finishing}</p>
        </Stage>
      );
    case 'taken':
      return <Player {...props} state={state} />;
    case 'said':
      return <Said {...props} isGood={state.isGood} />;
    case 'unable':
      return <Unable {...props} why={state.why} />;
    case 'blocked':
      return <Blocked {...props} state={state} />;
  }
}

function Before({ app, words, clip, gone }: ClipProps & { gone: StateIn<'before'>['gone'] }) {
  const says = words.clip.before;
  const promises: readonly (readonly [IconName, string])[] = [
    ['camera', says.opens],
    ['info', says.kept],
    ['remove', says.dropped],
  ];
  return (
    <Stage phase="before" isArrival={gone === 'never'}>
      {gone !== 'never' && (
        <p class="notice" role="status">
          {words.clip.gone[gone]}
        </p>
      )}
      <p class="step-before">{says.says}</p>
      <ul class="now clip-promises">
        {promises.map(([icon, text]) => (
          <li key={icon}>
            <Icon name={icon} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <button type="button" class="button button-main" onClick={clip.take}>
        {says.record}
      </button>
      <DeviceChooser app={app} id="camera" />
      <DeviceChooser app={app} id="microphone" />
    </Stage>
  );
}

function Opening({ app, words, clip, isLong }: ClipProps & { isLong: boolean }) {
  const { check } = app.t.app;
  return (
    <Stage phase="opening">
      <div class={isLong ? 'waiting' : undefined} role="status">
        <p class={isLong ? 'instruction-main' : undefined}>{isLong ? check.asking : check.starting}</p>
        {isLong && <p class="hint">{check.askingHint}</p>}
      </div>
      <button type="button" class="button button-plain" onClick={() => clip.drop('stopped')}>
        {words.clip.filming.stop}
      </button>
    </Stage>
  );
}
