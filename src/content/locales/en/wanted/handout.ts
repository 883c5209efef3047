// English: the words of help for the peer.

export const handout = {
  title: 'handout',
} as const;
