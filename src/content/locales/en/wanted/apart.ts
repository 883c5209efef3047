// English: the words of being far from people.

export const apart = {
  title: 'apart',
} as const;
