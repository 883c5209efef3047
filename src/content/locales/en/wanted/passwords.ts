// English: the words of passwords.

export const passwords = {
  title: 'Passwords',
  intro: 'Long beats tricky. This page never asks for a password.',
  make: {
    title: 'A good password',
    lines: [
      'Use 4 or 5 random words. Aim for 15 letters or more.',
      'No names, birthdays, or words that people link to you.',
      'A new one for each account.',
      'Let a password app make and keep them.',
      'Make up your own. Never use an example you saw.',
    ],
  },
  change: {
    title: 'When to change it',
    lines: [
      'Someone else knows it, or may know it: change it now.',
      'A website tells you it was stolen: change it now.',
      'Otherwise keep it. You do not need a new one every few months.',
    ],
  },
  more: {
    title: 'What helps even more',
    lines: [
      'Turn on two-step sign-in for your work accounts.',
      'Lock your screen. Set it to 5 minutes or less.',
      'Never send your own passwords in a message.',
      'Do not save it on a borrowed device.',
    ],
    lock: 'How to lock my screen',
  },
  wifi: {
    title: 'Wi-Fi',
    lines: [
      'Give your Wi-Fi its own password.',
      'Meet peers on private Wi-Fi, a wire, or your phone’s data.',
      'In a public place, people near you may listen in.',
    ],
  },
  work: 'Does your workplace ask for more? Then follow your workplace.',
  source: 'After NIST, the US office for standards, August 2025. Before, people were told to mix letters and signs.',
} as const;
