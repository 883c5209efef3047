// How long the next call is: the power rule turns on it, so it is asked where power is shown.
import { fill } from '../core/message.ts';
import type { App } from '../state/app.ts';
import { callLengths } from '../state/settings.ts';
import { Pick } from '../ui/choices.tsx';

export function PlannedLength({ app, legend = app.t.app.power.length }: { app: App; legend?: string }) {
  const { settings, dayCheck, route } = app;
  return (
    <Pick
      name="length"
      legend={legend}
      options={callLengths.map((minutes) => ({ value: minutes, label: fill(app.t.app.power.minutes, { minutes }) }))}
      value={settings.choices.value.plannedMinutes}
      choose={(minutes) => {
        settings.choose('plannedMinutes', minutes);
        // The verdict on screen was for another length, so it is made anew. Nothing opens for it.
        if (route.screen.value === 'check' && dayCheck.record.value?.steps.power?.kind === 'judged') dayCheck.start();
      }}
    />
  );
}
