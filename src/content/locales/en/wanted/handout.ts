// English: the words of help for the peer.

export const handout = {
  title: 'Help for my peer',
  intro: 'One page to give to your peer before a video call. Nothing about them is kept.',
  owner: {
    legend: 'Whose device will your peer use?',
    own: 'Their own',
    borrowed: 'A borrowed one',
    ask: 'Not sure? Ask your peer. Ask again each time if it is borrowed.',
  },
  languages: {
    legend: 'Language of the page',
    en: 'English',
    es: 'Español',
    both: 'Both, side by side',
  },
  show: 'Show full screen',
  print: 'Print',
  share: 'Share as text',
  copy: 'Copy as text',
  copied: 'Copied. You can paste it into a message.',
  notCopied: 'Your browser did not let us copy. Try “Share” or “Print”.',
  sendBorrowed: 'Ask first if it is okay to send things to that device. Others may see them.',
  preview: 'This is the page',
  /** Beside the page, for the peer supporter. */
  withPeer: {
    title: 'Help with the first call',
    lines: [
      'Many people feel uneasy with video at first. That is common.',
      'Offer a short practice call. There is no pressure.',
      'Offer to stay on the phone while they join.',
      'Go through their settings with them, one step at a time.',
      'Video, phone, or text: it is their choice.',
    ],
    settings: 'Settings, step by step',
    icons: 'The icons of a call',
  },
  slow: {
    title: 'When the internet is slow',
    intro: 'Try these in order. Stop when the call is good.',
    steps: [
      'Close other videos, apps, and tabs.',
      'Move close to the Wi-Fi box.',
      'Turn off HD video in the app.',
      'Turn off your video.',
      'Use audio only.',
      'Change to a phone call.',
    ],
  },
  /** What stands on the page itself: in its own language, whatever the language of the app. */
  sheet: {
    title: 'Our video call',
    /** Of the page on the whole screen: they stay in its language, too. */
    tools: {
      back: 'Back',
      print: 'Print',
      leave: 'Leave fast',
      leaveHint: '“Leave fast” opens a weather page. It does not erase the browser history.',
    },
    heads: {
      before: 'Before the call',
      own: 'On your device',
      borrowed: 'On a borrowed device',
      during: 'In the call',
      after: 'When we finish',
      danger: 'If you need help now',
    },
    /** The lines of the page, by the ids of content.md 1.8. */
    lines: {
      H1: 'We can do a short practice call first.',
      H2: 'Find a place where you feel safe to talk. A room, a parked car, or a quiet spot outside can work.',
      H3: 'Use earbuds if you can. Turn the screen so others cannot see it.',
      H4: 'Turn off smart speakers and voice helpers near you.',
      H5: 'Open the link I sent. You may need the meeting number and passcode. Keep them private.',
      H6: 'Turn off location for the video app. I will still ask where you are, so I can send help if needed.',
      H7: 'Use a screen lock. Keep your apps up to date. Use your own Wi-Fi or phone data.',
      H8: 'Borrowed device: open a private tab first (Incognito or Private). Use the web page, not an app.',
      H9: 'Do not save the password. Say “Not now” if asked.',
      H10: 'When we finish: leave the call, sign out, and close every private tab.',
      H11: 'Delete downloads, screenshots, and bookmarks. Private tabs do not erase them.',
      H12: 'Delete texts, emails, and the call from the call list, if you want.',
      H13: 'If the call drops, stay where you are. I will call you back.',
      H14: 'You can turn your video off. You can stop at any time.',
      H15: 'In danger? Call 911. Need someone to talk to now? Call or text 988.',
      H16: 'Low data? Use audio only, or a phone call.',
    },
  },
} as const;
