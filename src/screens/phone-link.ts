// The address with which a phone calls a number.

/** Of a number that was read strictly: digits, and what people write between them. */
export const phoneLink = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;
