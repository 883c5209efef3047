// Ids that nobody else has made: by the clock and by chance.

export const chance = (): string => crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? '0';
export const newId = (): string => `${Date.now().toString(36)}${chance()}`;
