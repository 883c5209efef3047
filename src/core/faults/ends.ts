// How each row of the fault matrix ends in the app: at which step, and by which of our words. For the tests and the documents.
import type { FaultId } from './fault.ts';

export type EndStep = 'camera' | 'microphone' | 'speaker' | 'power' | 'sign';

/**
 * `fault`: the step is blocked, and its card names the cause and what to do (of this row). `finding`: the step is judged,
 * and this is said of it. `screen`: words of the screen itself, by their place in the catalogue.
 */
export type End =
  | { readonly step: EndStep; readonly by: 'fault'; readonly says: FaultId }
  | { readonly step: EndStep; readonly by: 'finding'; readonly says: string }
  | { readonly step: EndStep; readonly by: 'screen'; readonly says: string };

const fault = (step: EndStep, says: FaultId): End => ({ step, by: 'fault', says });
const finding = (step: EndStep, says: string): End => ({ step, by: 'finding', says });
const screen = (step: EndStep, says: string): End => ({ step, by: 'screen', says });

export const ends: Readonly<Record<FaultId, End>> = {
  M01: fault('camera', 'M01'),
  M02: fault('camera', 'M02'),
  M03: fault('camera', 'M03'),
  M04: fault('camera', 'M04'),
  M05: fault('camera', 'M05'),
  M06: fault('camera', 'M06'),
  M07: fault('camera', 'M07'),
  M08: fault('camera', 'M08'),
  M09: screen('camera', 'check.asking'),
  M10: fault('camera', 'M10'),
  M11: fault('camera', 'M11'),
  M12: fault('camera', 'M12'),
  // Not a fault: the hint under "Your browser is asking you" says that an iPhone may ask each time.
  M13: screen('camera', 'check.askingHint'),
  M14: finding('camera', 'camera.black'),
  M15: fault('camera', 'M15'),
  // No event tells that it was allowed meanwhile: "Check again" asks anew, and that is enough.
  M16: finding('camera', 'camera.clear'),
  // The browser does not know the name of a permission: the refusal is named all the same.
  M17: fault('camera', 'M07'),
  M18: fault('camera', 'M18'),
  // Asked for together, refused together; then the camera alone is well, and the microphone is named.
  M19: fault('microphone', 'M18'),
  M20: finding('camera', 'camera.otherDevice'),
  M21: fault('camera', 'M21'),
  M22: screen('camera', 'check.choose.number'),
  M23: screen('camera', 'check.choose.default'),
  M24: finding('camera', 'camera.clear'),
  M25: finding('microphone', 'mic.otherDevice'),
  M26: screen('camera', 'check.choose.camera'),
  M27: screen('speaker', 'check.choose.default'),
  // Its name stands in the chooser, and the picture is the person's to judge.
  M28: finding('camera', 'camera.notSeen'),
  M29: fault('camera', 'M29'),
  M30: fault('microphone', 'M30'),
  M31: fault('camera', 'M31'),
  // The second try, 600 ms later, is enough.
  M32: finding('camera', 'camera.clear'),
  M33: screen('camera', 'check.long'),
  // Never two of a kind at a time: from step to step, and from try to try.
  M34: finding('camera', 'camera.clear'),
  // Sound, and then none at all: nothing is said of the voice, and the next try is proof.
  M35: finding('microphone', 'mic.gaps'),
  M36: fault('microphone', 'M36'),
  M37: fault('microphone', 'M37'),
  M38: finding('microphone', 'mic.muted'),
  M39: fault('camera', 'M39'),
  // The browser tells nothing of our own closing: the screen says it.
  M40: screen('camera', 'check.stopped.left'),
  M41: finding('camera', 'camera.muted'),
  M42: finding('microphone', 'mic.silent'),
  M43: finding('microphone', 'mic.tooQuiet'),
  M44: finding('camera', 'camera.black'),
  M45: finding('camera', 'camera.frozen'),
  M46: finding('camera', 'camera.noFrames'),
  M47: fault('camera', 'M47'),
  M48: screen('camera', 'check.stopped.hidden'),
  M49: fault('microphone', 'M49'),
  M50: fault('microphone', 'M50'),
  M51: finding('microphone', 'mic.narrow'),
  // What was heard, and that the output may be another one.
  M52: finding('speaker', 'speaker.notHeard'),
  M53: screen('speaker', 'check.choose.default'),
  M54: finding('speaker', 'speaker.otherDevice'),
  M55: finding('speaker', 'speaker.otherDevice'),
  // The output is never set where the browser gives no choice of ours: the chimes sound as they are.
  M56: finding('speaker', 'speaker.heard'),
  // The browser's own chooser is never opened, so never without a tap.
  M57: finding('speaker', 'speaker.heard'),
  M58: finding('speaker', 'speaker.unsure'),
  M59: finding('power', 'power.unknown'),
  M60: finding('power', 'power.noBattery'),
  M61: finding('power', 'power.unknown'),
  M62: screen('sign', 'session.sign.notAwake'),
  M63: screen('sign', 'session.sign.notAwake'),
  M64: screen('sign', 'session.sign.awake'),
  // By every way out.
  M65: screen('camera', 'check.stopped.left'),
};
