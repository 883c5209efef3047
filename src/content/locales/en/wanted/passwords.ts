// English: the words of passwords.

export const passwords = {
  title: 'passwords',
} as const;
