// Filling the gaps of a sentence: "{count} left" with {count: 3}.
export type Values = Readonly<Record<string, string | number>>;

/** Puts `values` into the `{gaps}` of `text`. A gap without a value stays as it is, so that a mistake shows. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
