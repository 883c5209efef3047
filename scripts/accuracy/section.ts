// The shape of one part of the accuracy report.

export interface Section {
  readonly title: string;
  /** Markdown, without the heading. */
  readonly body: string;
  /** What must hold, by name; a `false` makes the command end with 1. */
  readonly goals: Readonly<Record<string, boolean>>;
}

/** A table in Markdown. */
export const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
