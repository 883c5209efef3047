// English: the words of the card on Today that says what is on now and what is next.
export const nowNext = {
  title: 'My work day',
  now: 'Now',
  /** `{length}` as in "45 min". */
  left: '{length} left',
  next: 'Next',
  at: 'at {time}',
  tomorrow: 'tomorrow at {time}',
  on: '{day} at {time}',
  nothingNow: 'Nothing is planned right now.',
  start: 'Start my work day',
  session: 'Start session check',
  close: 'Close my day',
  open: 'See my work day',
} as const;
