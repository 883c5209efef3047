// Settings, and what is kept on this device.
export const settings = {
  title: 'Settings',
  call: 'My calls',
  length: 'Usual length of a call',
  look: 'How it looks',
  language: 'Language',
  languages: { system: 'Like my device', en: 'English', es: 'Español' },
  theme: 'Colors',
  themes: { system: 'Like my device', light: 'Light', dark: 'Dark' },
  text: 'Text size',
  texts: { normal: 'Normal', large: 'Large', larger: 'Very large' },
  app: 'This app',
  version: 'Version {version}',
  keep: 'What we keep',
  mine: 'My sessions',
  items: 'What I am asked',
  places: 'My places',
  pack: 'Pack from my workplace',
} as const;

export const keep = {
  title: 'What we keep',
  body: [
    'Your check results, your answers, their times, and your settings. Only on this device.',
    'The names of your places and the items you write are kept too. Leave out names of people.',
    'So are your work days, your hours, and the people you call.',
    'A second copy is kept beside it, in case the browser loses the first.',
    'Results are numbers and short codes. No video, no sound, no names.',
    'A code tells us if a device is the same as before. Its name is not kept.',
    'How fast your battery drains is kept too, as numbers.',
    'Did you bring back a file? What it replaced is kept for two weeks, so that you can undo it.',
    'There is no account and no server of ours. The app asks the internet for nothing but its own files.',
    'Clearing the site data of your browser erases it all.',
    'We can never know if a room is private. You decide that.',
  ],
  promised: 'Your browser agreed to keep all this until you erase it.',
  notPromised: 'Your browser may clear all this to make room, or after weeks without a visit. A back-up helps.',
} as const;
