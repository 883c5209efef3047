// The names of everything a browser or a system can refuse: one id for each row of the fault matrix.
type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** 'M01' to 'M65'. Stable: stored with a check, so a row is never renumbered. Described in `table.ts`. */
export type FaultId = `M0${Exclude<Digit, 0>}` | `M${1 | 2 | 3 | 4 | 5}${Digit}` | `M6${0 | 1 | 2 | 3 | 4 | 5}`;
