// English: the words of the guide's first page and its search.

export const guide = {
  title: 'Guide',
  search: 'Search the guide',
  searchHint: 'Try “Zoom”, “headphones” or “shared phone”.',
  found: '{count} results for “{query}”',
  foundOne: '1 result for “{query}”',
  nothing: 'Nothing found for “{query}”.',
  nothingHint: 'Try one short word.',
  kinds: { page: 'Page', app: 'Video app', item: 'On your list', handout: 'For your peer' },
  groups: {
    apps: 'Video apps',
    peer: 'For your peer',
    call: 'In the call',
    day: 'Your work',
    device: 'Your device',
  },
  appsHint: 'How to connect, what to turn on, and what to watch out for.',
  pages: {
    choose: { name: 'Which app fits?', hint: 'Answer five questions and see a list.' },
    compare: { name: 'Compare the apps', hint: 'Side by side: account, cost, privacy.' },
    avoid: { name: 'Apps to stay away from', hint: 'And five questions to ask about a new app.' },
    rules: { name: 'Why the rules matter', hint: 'Plain facts on privacy and video.' },
    'peer-help': { name: 'Help for my peer', hint: 'One page to share, print or show.' },
    icons: { name: 'The icons of a call', hint: 'What each one does, and how to change the volume.' },
    'eye-contact': { name: 'Eye contact', hint: 'How far to sit from your screen.' },
    routine: { name: 'My work day', hint: 'Blocks, breaks and a calendar file.' },
    hours: { name: 'Hours and boundaries', hint: 'One sentence your peers can rely on.' },
    apart: { name: 'Feeling far from people', hint: 'Who to call, and where to meet others.' },
    'device-help': { name: 'Settings, step by step', hint: 'Volume, screen lock, and how to clear a device.' },
    passwords: { name: 'Passwords', hint: 'Long ones, and where to keep them.' },
  },
} as const;
