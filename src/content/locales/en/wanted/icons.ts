// English: the words of the icons of a call.

export const icons = {
  title: 'icons',
} as const;
