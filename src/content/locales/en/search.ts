// English: the search for the microphone that hears the person.
export const search = {
  title: 'Another microphone may hear you',
  intro: 'We can try each of your microphones for 3 seconds while you talk. Nothing is saved.',
  start: 'Try my other microphones',
  talk: 'Talk now',
  trying: 'Listening with {name} ({n} of {all})',
  stop: 'Stop',
  found: 'We hear you with {name}.',
  use: 'Use this microphone',
  goOn: 'Try the next one',
  none: 'None of them heard you.',
  noneNext: 'Look for a mute switch or key. Check your system’s sound settings. Then check again.',
  unnamed: 'Microphone {n}',
} as const;
