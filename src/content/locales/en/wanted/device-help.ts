// English: the words of settings on a phone or computer, step by step.

export const deviceHelp = {
  title: 'device-help',
} as const;
