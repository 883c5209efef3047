// English: the words of eye contact.

export const eyeContact = {
  title: 'Eye contact',
  intro: 'Your peer sees your eyes meet theirs when you look at the lens.',
  helper: {
    title: 'How far away should I sit?',
    question: 'How far is the lens from your peer’s face on the screen?',
    less: 'Less',
    more: 'More',
    cm: '{count} cm',
    inch: '{count} inches',
    inchOne: '1 inch',
    unit: 'Measure in',
    units: { cm: 'Centimeters', inch: 'Inches' },
    result: 'Sit at least {distance} away.',
    seats: {
      anywhere: 'That is closer than an arm’s length. Where you sit now is fine.',
      arm: 'That is about an arm’s length. A good place to sit.',
      tooFar: 'That is far. Move the call window up to the lens, then measure again.',
    },
    picture: 'From the side: you sit {distance} from the screen. The face is {height} below the lens.',
    pictureKey: 'The light band is an arm’s length.',
    why: 'Up to 7 degrees between lens and face, people feel looked in the eye.',
  },
  tips: {
    title: 'What helps',
    lines: [
      'Look at the lens when you speak.',
      'Move the call window right under the lens. Make it small.',
      'Put the lens level with your eyes.',
      'Sit about an arm’s length away.',
      'On a phone: lean it on something. Lens at the top.',
    ],
  },
  rest: {
    title: 'When video feels hard',
    lines: [
      'Hide your own picture. Your peer still sees you.',
      'Look away now and then. People do that face to face, too.',
      'Turn the video off for a few minutes. Just talk.',
      'You can say: “Video feels hard for me today.” Talk about it together.',
      'Forms and notes can wait until the end.',
    ],
  },
} as const;
