// What no engine's own means give: refusals word for word, and a question left open.
import type { EnginePage } from './engine.ts';

declare global {
  interface Window {
    /** What the engine itself would answer, under all that stands in. */
    realCapture?: typeof MediaDevices.prototype.getUserMedia;
    closeQuestion?: () => void;
  }
}

/** From now on the engine answers as it does by itself. */
export const standBack = (page: EnginePage): Promise<void> =>
  page.run(() => {
    if (window.realCapture) MediaDevices.prototype.getUserMedia = window.realCapture;
    window.closeQuestion?.();
  });

/** Refuses both kinds, with the engine's own name and words (faults.md 1). */
export const refuse = (page: EnginePage, name: string, messages: { readonly video: string; readonly audio: string }) =>
  page.run(
    (as: string, { video, audio }: { readonly video: string; readonly audio: string }) => {
      window.realCapture ??= MediaDevices.prototype.getUserMedia;
      MediaDevices.prototype.getUserMedia = async (constraints) => {
        throw new DOMException(constraints?.video ? video : audio, as);
      };
    },
    name,
    messages,
  );

/** Nobody answers the browser's question, until `standBack`, which is as if the box was closed. */
export const leaveOpen = (page: EnginePage): Promise<void> =>
  page.run(() => {
    window.realCapture ??= MediaDevices.prototype.getUserMedia;
    MediaDevices.prototype.getUserMedia = () =>
      new Promise((_, reject) => {
        window.closeQuestion = () => reject(new DOMException('Permission dismissed', 'NotAllowedError'));
      });
  });
