// Whether the camera check looks for the face: a wish of the person, because its model has to be loaded once.
import type { App } from '../state/app.ts';

export function FaceHelp({ app }: { app: App }) {
  const { settings, t } = app;
  return (
    <label class="plan-check">
      <input
        type="checkbox"
        checked={settings.choices.value.faceHelp === 'yes'}
        onChange={({ currentTarget }) => settings.choose('faceHelp', currentTarget.checked ? 'yes' : 'no')}
      />
      <span>
        {t.app.camera.faceHelp}
        <br />
        <span class="hint">{t.app.camera.faceHelpHint}</span>
      </span>
    </label>
  );
}
