// English: the words of hours and boundaries.

export const hours = {
  title: 'hours',
} as const;
