// Whether a page may choose where its sound plays.

/** True where the browser lets a page choose the output of an AudioContext. Safari's is not reliable, so it is left alone (M56). */
export function canChooseSpeaker(): boolean {
  return typeof AudioContext !== 'undefined' && 'setSinkId' in AudioContext.prototype;
}
