// English: the words of choosing, comparing and avoiding video apps.

export const apps = {
  title: 'apps',
} as const;
