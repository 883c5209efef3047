// Which camera, microphone or output a step uses, where there is a choice; "System default" where there is none.
import { fill } from '../core/message.ts';
import type { App } from '../state/app.ts';

const keys = { camera: 'cameraId', microphone: 'microphoneId', speaker: 'speakerId' } as const;

export function DeviceChooser({ app, id }: { app: App; id: string }) {
  if (id !== 'camera' && id !== 'microphone' && id !== 'speaker') return null;
  const words = app.t.app.check.choose;
  const devices = app.surroundings.devices.value[id];
  const key = keys[id];
  const chosen = app.settings.choices.value[key];
  // One device is no choice. An output is always named, because an empty list reads as a broken one.
  if (devices.length < 2 && id !== 'speaker') return null;
  const choose = (value: string) => {
    app.settings.choose(key, value);
    // The verdict on screen was about another device. Nothing opens before a tap: an arrow key chooses as well.
    app.dayCheck.forget(id);
  };
  return (
    <label class="choose">
      <span>{words[id]}</span>
      <select
        value={devices.some((device) => device.id === chosen) ? chosen : ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{words.default}</option>
        {devices.map((device, i) => (
          <option key={device.id} value={device.id}>
            {device.label || fill(words.number, { kind: words[id], n: i + 1 })}
          </option>
        ))}
      </select>
    </label>
  );
}
