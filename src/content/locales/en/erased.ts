// Said in a tab whose data was erased from another one.
export const erased = {
  title: 'Erased in another tab',
  body: 'Another tab erases all that the app kept on this device. Look there first: it says when all is gone.',
  anew: 'Start anew',
} as const;
