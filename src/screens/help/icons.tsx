// The icons that stand on the bar of a call: drawn, named, and what each of them does.
import { Icon, type IconName } from '../../ui/icon.tsx';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import { RowLink } from '../row-link.tsx';
import type { WantedProps } from '../wanted.ts';
import '../../ui/help.css';

type CallIcon = keyof WantedProps['words']['icons']['names'];

const groups = {
  heard: ['camera', 'cameraOff', 'flip', 'microphone', 'microphoneOff'],
  hear: ['speaker', 'speakerOff', 'captions'],
  share: ['screen', 'chat', 'hand'],
  leave: ['people', 'record', 'settings', 'more', 'leave'],
} as const satisfies Readonly<Record<keyof WantedProps['words']['icons']['groups'], readonly CallIcon[]>>;

/** Ours are called as here, but for the gear: that of our own settings looks different. */
const drawn = (icon: CallIcon): IconName => (icon === 'settings' ? 'gear' : icon);

export function IconsScreen({ app, words }: WantedProps) {
  const says = words.icons;
  return (
    <div class="page">
      <BackLink to="guide" word={app.t.app.nav.guide} />
      <Title app={app} id="icons" text={says.title} />
      <p class="hint">{says.intro}</p>
      {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
        <section class="card" key={group}>
          <h2>{says.groups[group]}</h2>
          <ul class="pictured help-icons">
            {groups[group].map((icon) => (
              <li key={icon}>
                <span class="pictured-icon">
                  <Icon name={drawn(icon)} size={28} />
                </span>
                <span>
                  <strong>{says.names[icon]}.</strong> {says.says[icon]}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section class="card">
        <h2>{says.hidden.title}</h2>
        <p>{says.hidden.text}</p>
        <h2>{says.try.title}</h2>
        <p>{says.try.text}</p>
        <RowLink to="device-help" detail="volume">
          {says.volume}
        </RowLink>
      </section>
    </div>
  );
}
