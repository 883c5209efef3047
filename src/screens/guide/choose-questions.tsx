// Five questions that say which video app fits. The answers are signals of the page: nothing of them is kept.
import type { Signal } from '@preact/signals';
import type { WantedWords } from '../../content/messages.ts';
import type { Needs } from '../../core/apps/rank-apps.ts';
import type { OpenApp } from '../../core/apps/video-app.ts';
import { Pick } from '../../ui/choices.tsx';

interface Named {
  readonly id: string;
  readonly name: string;
}

export function ChooseQuestions(props: {
  readonly words: WantedWords;
  readonly needs: Signal<Needs>;
  readonly open: readonly OpenApp[];
  readonly nameOf: (id: string) => string;
  /** Some of the ticks came with the pack of the workplace. */
  readonly isFromPack: boolean;
}) {
  const { words, needs, open, nameOf, isFromPack } = props;
  const { questions, devices, yesNo, account } = words.apps.choose;
  const change = (part: Partial<Needs>) => {
    needs.value = { ...needs.value, ...part };
  };
  const named = open.map(({ id }): Named => ({ id, name: nameOf(id) }));
  const ofPeer = named.filter(({ id }) => open.some((one) => one.id === id && one.facts.join.is === 'account'));
  const { approvedIds, peerHasIds, device, captions, noAccount, lowData } = needs.value;
  const options = [
    { value: 'no', label: yesNo.no },
    { value: 'yes', label: yesNo.yes },
  ] as const;
  return (
    <>
      <div class="card">
        <Ticks
          legend={questions.approved}
          hint={isFromPack ? questions.approvedFromPack : questions.approvedHint}
          named={named}
          ticked={approvedIds}
          change={(ticked) => change({ approvedIds: ticked })}
        />
      </div>
      <div class="card">
        <Pick
          name="choose-device"
          legend={questions.device}
          options={(['unknown', 'phone', 'computer', 'callsOnly'] as const).map((value) => ({
            value,
            label: devices[value],
          }))}
          value={device}
          choose={(value) => change({ device: value })}
        />
        {device !== 'callsOnly' && (
          <Ticks
            legend={questions.has}
            named={ofPeer}
            ticked={peerHasIds}
            change={(ticked) => change({ peerHasIds: ticked })}
          />
        )}
      </div>
      <div class="card">
        <Pick
          name="choose-captions"
          legend={questions.captions}
          options={options}
          value={captions ? 'yes' : 'no'}
          choose={(value) => change({ captions: value === 'yes' })}
        />
        <Pick
          name="choose-account"
          legend={questions.noAccount}
          options={[
            { value: 'can', label: account.can },
            { value: 'cannot', label: account.cannot },
          ]}
          value={noAccount ? 'cannot' : 'can'}
          choose={(value) => change({ noAccount: value === 'cannot' })}
        />
        <Pick
          name="choose-data"
          legend={questions.lowData}
          options={options}
          value={lowData ? 'yes' : 'no'}
          choose={(value) => change({ lowData: value === 'yes' })}
        />
      </div>
    </>
  );
}

function Ticks(props: {
  readonly legend: string;
  readonly hint?: string;
  readonly named: readonly Named[];
  readonly ticked: ReadonlySet<string>;
  readonly change: (ticked: ReadonlySet<string>) => void;
}) {
  const { legend, hint, named, ticked, change } = props;
  const turn = (id: string, isOn: boolean) => {
    change(new Set(isOn ? [...ticked, id] : [...ticked].filter((other) => other !== id)));
  };
  return (
    <fieldset class="pick app-ticks">
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class="pick-options">
        {named.map(({ id, name }) => (
          <label key={id} class="pick-option">
            <input
              type="checkbox"
              checked={ticked.has(id)}
              onChange={({ currentTarget }) => turn(id, currentTarget.checked)}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
