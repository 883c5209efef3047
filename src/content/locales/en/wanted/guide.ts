// English: the words of the guide's first page and its search.

export const guide = {
  title: 'guide',
} as const;
