// English: what the card of each video app says.

export const appCards = {} as const;
