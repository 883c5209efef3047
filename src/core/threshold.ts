// A number that a verdict turns on, with its unit and where it comes from.
export interface Threshold {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}

/** Makes a threshold. `source` names a standard, a measurement or our own proposal; a test refuses an empty one. */
export const at = (value: number, unit: string, source: string): Threshold => ({ value, unit, source });
