// A level on a scale with its good zone marked. Moves by `transform` alone: 1.3 % of a core at 15 Hz where a width costs 8.6 %.

export interface MeterProps {
  /** Both from 0 to 1. */
  readonly value: number;
  readonly good: readonly [from: number, to: number];
  readonly label: string;
  /** What the value means now, for those who cannot see it. */
  readonly says: string;
  readonly marks: readonly [low: string, good: string, high: string];
}

export function Meter({ value, good: [from, to], label, says, marks }: MeterProps) {
  const at = Math.max(0, Math.min(1, value));
  const percent = Math.round(at * 100);
  return (
    <div class="meter">
      <div
        class="meter-track"
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={says}
        data-bench="level"
      >
        <div class="meter-good" style={{ left: `${from * 100}%`, right: `${(1 - to) * 100}%` }} />
        <div class="meter-fill" style={{ transform: `scaleX(${at.toFixed(3)})` }} />
      </div>
      <div class="meter-marks" aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark}>{mark}</span>
        ))}
      </div>
    </div>
  );
}

/** A needle over a scale: where something stands between too little and too much. */
export function Gauge({ value, good: [from, to], label, says, marks }: MeterProps) {
  const at = Math.max(0, Math.min(1, value));
  return (
    <div class="gauge">
      <span class="gauge-label">{label}</span>
      <div
        class="gauge-track"
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(at * 100)}
        aria-valuetext={says}
      >
        <div class="meter-good" style={{ left: `${from * 100}%`, right: `${(1 - to) * 100}%` }} />
        <div class="gauge-travel" style={{ transform: `translateX(${(at * 100).toFixed(1)}%)` }}>
          <span class="gauge-needle" />
        </div>
      </div>
      <div class="meter-marks" aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark}>{mark}</span>
        ))}
      </div>
    </div>
  );
}
