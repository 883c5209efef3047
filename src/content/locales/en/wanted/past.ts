// English: the words of the history.

export const past = {
  title: 'past',
} as const;
