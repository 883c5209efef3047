// Eye contact: how far away to sit for a lens so far from the face, and what else helps.
import { useSignal } from '@preact/signals';
import {
  cmPerInch,
  eyeDistance,
  type LengthUnit,
  lengthUnitFor,
  lensHeights,
  seatFor,
} from '../../core/help/eye-distance.ts';
import { fill } from '../../core/message.ts';
import { Pick } from '../../ui/choices.tsx';
import { BackLink } from '../back-link.tsx';
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';
import { EyePicture } from './eye-picture.tsx';
import { Tips } from './tips.tsx';
import '../../ui/help.css';

const units: readonly LengthUnit[] = ['inch', 'cm'];

export function EyeContactScreen({ app, words }: WantedProps) {
  const says = words.eyeContact;
  const ask = says.helper;
  const unit = useSignal<LengthUnit>(lengthUnitFor(app.locale));
  const height = useSignal(lensHeights[unit.value].usual);
  const { from, to, step, usual } = lensHeights[unit.value];
  const inCm = (length: number) => (unit.value === 'inch' ? length * cmPerInch : length);
  const lengthText = (length: number) =>
    fill(unit.value === 'cm' ? ask.cm : length === 1 ? ask.inchOne : ask.inch, {
      count: new Intl.NumberFormat(app.locale).format(length),
    });
  const distance = Math.round(eyeDistance(height.value));
  const seat = seatFor(inCm(eyeDistance(height.value)));
  const set = (length: number) => {
    height.value = Math.min(to, Math.max(from, length));
  };
  const [heightText, distanceText] = [lengthText(height.value), lengthText(distance)];
  return (
    <div class="page">
      <BackLink to="guide" word={app.t.app.nav.guide} />
      <Title app={app} id="eye-contact" text={says.title} />
      <p>{says.intro}</p>
      <section class="card">
        <h2>{ask.title}</h2>
        <label for="lens-height">{ask.question}</label>
        <div class="stepper">
          <StepButton word={ask.less} isAtEnd={height.value <= from} press={() => set(height.value - step)} />
          <strong>{heightText}</strong>
          <StepButton word={ask.more} isAtEnd={height.value >= to} press={() => set(height.value + step)} />
        </div>
        <input
          id="lens-height"
          class="help-range"
          type="range"
          min={from}
          max={to}
          step={step}
          value={height.value}
          aria-valuetext={heightText}
          onInput={({ currentTarget }) => set(currentTarget.valueAsNumber || usual)}
        />
        <div role="status">
          <p class="badge-large">{fill(ask.result, { distance: distanceText })}</p>
          <p>{ask.seats[seat]}</p>
        </div>
        <EyePicture
          heightCm={inCm(height.value)}
          distanceCm={inCm(eyeDistance(height.value))}
          label={fill(ask.picture, { distance: distanceText, height: heightText })}
        />
        <p class="hint">{ask.pictureKey}</p>
        <p class="hint">{ask.why}</p>
        <Pick
          name="unit"
          legend={ask.unit}
          options={units.map((value) => ({ value, label: ask.units[value] }))}
          value={unit.value}
          choose={(value) => {
            unit.value = value;
            height.value = lensHeights[value].usual;
          }}
        />
      </section>
      <Tips title={says.tips.title} lines={says.tips.lines} />
      <Tips title={says.rest.title} lines={says.rest.lines} />
    </div>
  );
}

/** At the end of the way it does nothing but keeps the focus: one that is `disabled` would drop it. */
function StepButton({ word, isAtEnd, press }: { word: string; isAtEnd: boolean; press: () => void }) {
  return (
    <button type="button" class="button button-plain" aria-disabled={isAtEnd} onClick={() => !isAtEnd && press()}>
      {word}
    </button>
  );
}
