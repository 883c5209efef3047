// Each measure of the camera and the microphone over time, next to what is usual for the device.
import { useSignal } from '@preact/signals';
import type { CheckRecord } from '../../core/check-record.ts';
import { fill } from '../../core/message.ts';
import { devicesOf, pastOf } from '../../core/past/series.ts';
import type { UsualStep } from '../../core/usual/measures.ts';
import { thresholds } from '../../core/usual/thresholds.ts';
import { Pick } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { WantedProps } from '../wanted.ts';
import { MeasurePlot } from './measure-plot.tsx';
import { numberOf, pastDay } from './when.ts';

const steps: readonly UsualStep[] = ['microphone', 'camera'];

/** Read only once it is opened, and drawn only while it is. */
export function UsualFold(props: WantedProps) {
  const { app, words, wanted } = props;
  const { past } = wanted;
  const says = words.past.usual;
  const isOpen = useSignal(false);
  const records = past.usualChecks.value;
  return (
    <details
      class="card fold"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
        if (isOpen.value && !records) void past.readUsual();
      }}
    >
      <summary>
        <h2>{says.title}</h2>
        <Icon name="down" />
      </summary>
      <p class="hint">{says.intro}</p>
      <p class="hint" role="status">
        {records ? '' : past.trouble.value.usual ? words.past.trouble : app.t.app.coming}
      </p>
      {!records && past.trouble.value.usual && (
        <button type="button" class="button button-plain" onClick={() => void past.readUsual()}>
          {words.past.again}
        </button>
      )}
      {records && isOpen.value && (
        <>
          <p class="hint">{says.how}</p>
          {steps.map((step) => (
            <StepPast key={step} {...props} step={step} records={records} />
          ))}
          <p class="hint">{fill(says.fit, { count: numberOf(app, thresholds.mostChecks.value) })}</p>
        </>
      )}
    </details>
  );
}

type StepProps = WantedProps & { readonly step: UsualStep; readonly records: readonly CheckRecord[] };

function StepPast({ app, words, step, records }: StepProps) {
  const says = words.past.usual;
  const chosen = useSignal<string | null>(null);
  const devices = devicesOf(records, step);
  const device = devices.find(({ hash }) => hash === chosen.value) ?? devices[0];
  const past = device && pastOf(records, step, device.hash);
  const place = past && app.library.places.value.find(({ id }) => id === past.placeId);
  const drifts = past?.series.filter(({ isDrift }) => isDrift) ?? [];
  return (
    <section class="past-step">
      <h3>
        <Icon name={step} />
        {app.t.steps[step].name}
      </h3>
      {devices.length > 1 && device && (
        <Pick
          name={`past-${step}`}
          legend={says.which[step]}
          options={devices.map(({ hash, lastAt }, at) => ({
            value: hash,
            label: at === 0 ? says.usedLast : fill(says.usedOn, { day: pastDay(app, lastAt) }),
          }))}
          value={device.hash}
          choose={(hash) => {
            chosen.value = hash;
          }}
        />
      )}
      {!past && <p>{says.none[step]}</p>}
      {past && past.missing > 0 && <p>{fill(says.missing, { count: past.missing })}</p>}
      {past && past.missing === 0 && (
        <>
          {drifts.map(({ code }) => (
            <p key={code} class="past-drift">
              <Icon name="notes" />
              <span>
                <strong>{app.t.usual.findings[code].says}</strong> {app.t.usual.findings[code].next}
              </span>
            </p>
          ))}
          {drifts.length === 0 && (
            <p class="past-drift">
              <Icon name="ready" />
              <span>{says.asUsual}</span>
            </p>
          )}
          {past.placeId !== null && (
            <p class="hint">{place ? fill(says.place, { place: place.name }) : says.onePlace}</p>
          )}
          <div class="plots">
            {past.series.map((series) => (
              <MeasurePlot key={series.code} app={app} words={says} series={series} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}
