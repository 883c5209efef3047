// English: the reminder of a back-up.
export const backupDue = {
  title: 'Save a back-up?',
  why: 'If this browser clears its data, what you keep here is gone.',
  go: 'To the back-up',
  later: 'Not now',
} as const;
