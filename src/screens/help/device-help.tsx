// Settings step by step, for the device that one has in the hand or that a peer has.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type HelpSystem, type HelpTopicGroup, helpSystems, helpTopics } from '../../core/help/help-system.ts';
import { Pick } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icon.tsx';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import { RowLink } from '../row-link.tsx';
import type { WantedProps } from '../wanted.ts';
import '../../ui/help.css';

export function DeviceHelpScreen({ app, words, wanted }: WantedProps) {
  const says = words.deviceHelp;
  const system = useSignal<HelpSystem>(wanted.helpSystem);
  /** The address may ask for one of them. */
  const opened = app.route.detail.value;
  const wished = useRef<HTMLDetailsElement>(null);
  useEffect(() => wished.current?.scrollIntoView({ block: 'center' }), [opened]); // after the title went to the top
  return (
    <div class="page">
      <BackLink to="guide" word={app.t.app.nav.guide} />
      <Title app={app} id="device-help" text={says.title} />
      <p class="hint">{says.intro}</p>
      <div class="card">
        <Pick
          name="system"
          legend={says.system}
          options={helpSystems.map((value) => ({ value, label: says.systems[value] }))}
          value={system.value}
          choose={(value) => {
            system.value = value;
          }}
        />
        <p class="hint" role="status">
          {says.systemNotes[system.value]}
        </p>
      </div>
      {(Object.keys(helpTopics) as HelpTopicGroup[]).map((group) => (
        <section key={group} class="mine-section" aria-labelledby={`help-${group}`}>
          <h2 id={`help-${group}`}>{says.groups[group]}</h2>
          {helpTopics[group].map((topic) => {
            const { title, note, steps } = says.topics[topic];
            const isWished = topic.toLowerCase() === opened;
            return (
              <details key={topic} class="card fold" open={isWished} ref={isWished ? wished : null}>
                <summary>
                  <h3>{title}</h3>
                  <Icon name="down" size={20} />
                </summary>
                <ol class="plain-list help-steps">
                  {steps[system.value].map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
                <p class="hint">{note}</p>
              </details>
            );
          })}
        </section>
      ))}
      <RowLink to="passwords">{says.passwords}</RowLink>
    </div>
  );
}
