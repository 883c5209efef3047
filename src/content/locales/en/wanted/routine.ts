// English: the words of the work day.

export const routine = {
  title: 'routine',
} as const;
