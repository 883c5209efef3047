// Said in a tab whose data was erased from another one.
export const erased = {
  title: 'Erased in another tab',
  body: 'All that the app kept on this device was erased from another tab. Nothing is kept from here on.',
  anew: 'Start anew',
} as const;
