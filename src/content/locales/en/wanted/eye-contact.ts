// English: the words of eye contact.

export const eyeContact = {
  title: 'eye-contact',
} as const;
