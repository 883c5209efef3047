// Whether an object has a field of its own. `Object.hasOwn` says the same, and Safari has it only from 15.4 on.

export const hasOwn = (object: object, name: PropertyKey): boolean =>
  // biome-ignore lint/suspicious/noPrototypeBuiltins: what it would have instead is not in Safari 15.0.
  Object.prototype.hasOwnProperty.call(object, name);
