// Comparing video apps: two or three that the person picks, and all of them in one wide table.
import { useSignal } from '@preact/signals';
import type { OpenApp } from '../../core/apps/video-app.ts';
import { Icon } from '../../ui/icon.tsx';
import { RowLink } from '../row-link.tsx';
import '../../ui/apps.css';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';
import { nameOfApp } from './app-name.ts';
import { approvedApps } from './approved-apps.ts';
import { CheckedLine, oldestOf, StaleNotice } from './checked-line.tsx';
import { CompareTable } from './compare-table.tsx';

export function CompareScreen(props: WantedProps) {
  const { app, words, late, wanted } = props;
  const says = words.apps.compare;
  const open = wanted.videoApps.flatMap((video): readonly OpenApp[] => (video.status === 'open' ? [video] : []));
  const approvedIds = approvedApps(
    app,
    words,
    late,
    open.map(({ id }) => id),
  ).ids;
  // What the workplace said yes to comes first, as that is what the person can use.
  const byApproval = [...open].sort((a, b) => Number(approvedIds.has(b.id)) - Number(approvedIds.has(a.id)));
  const first = useSignal(byApproval[0]?.id ?? '');
  const second = useSignal(byApproval[1]?.id ?? '');
  const third = useSignal('');
  const pickedIds = new Set([first.value, second.value, third.value]);
  const picked = [...pickedIds].flatMap((id) => open.find((video) => video.id === id) ?? []);
  const choices = [
    { id: 'compare-first', label: says.first, value: first, isOptional: false },
    { id: 'compare-second', label: says.second, value: second, isOptional: false },
    { id: 'compare-third', label: says.third, value: third, isOptional: true },
  ];
  return (
    <div class="page">
      <BackLink to="guide" word={app.t.app.nav.guide} />
      <Title app={app} id="compare" text={says.title} />
      <StaleNotice app={app} words={words} checkedOn={oldestOf(open)} />
      <p class="hint">{says.intro}</p>
      <div class="compare-picks">
        {choices.map(({ id, label, value, isOptional }) => (
          <div key={id} class="mine-field">
            <label for={id}>{label}</label>
            <select
              id={id}
              value={value.value}
              onChange={({ currentTarget }) => {
                value.value = currentTarget.value;
              }}
            >
              {isOptional && <option value="">{says.noThird}</option>}
              {byApproval.map((video) => (
                <option key={video.id} value={video.id}>
                  {nameOfApp(words, late, video.id)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <CompareTable {...{ app, words, late, approvedIds }} apps={picked} caption={says.caption} />
      <p class="hint">{says.legend}</p>
      <CheckedLine app={app} words={words} checkedOn={oldestOf(open)} />
      <RowLink to="choose">{says.choose}</RowLink>
      <details class="card fold">
        <summary>
          <h2>{says.allTitle}</h2>
          <Icon name="down" />
        </summary>
        <p class="hint">{says.allHint}</p>
        <CompareTable {...{ app, words, late, approvedIds }} apps={byApproval} caption={says.allCaption} />
      </details>
    </div>
  );
}
