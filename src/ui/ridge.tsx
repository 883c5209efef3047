// A Montana morning: ridges in ink and a sun that stands as high as `height` says. The one picture of the product.

/** How high the sun stands for a state. The words beside it say the same. */
export const sunHeight = { none: 0.18, notYet: 0.3, unclear: 0.45, notes: 0.75, ready: 1 } as const;

/** `height` from 0 (behind the ridge) to 1 (fully up). Only `transform` changes, so a live sun costs the page nothing. */
export function Ridge({ height, label }: { height: number; label?: string }) {
  const up = Math.max(0, Math.min(1, height));
  return (
    <div class="ridge" {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' as const })}>
      <div class="ridge-sun" style={{ transform: `translate3d(-50%, ${(-up * 128).toFixed(1)}%, 0)` }} />
      <svg viewBox="0 0 400 120" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path
          class="ridge-far"
          d="M0 78 L46 52 L78 70 L128 34 L176 66 L214 46 L262 74 L316 40 L356 62 L400 44 V120 H0Z"
        />
        <path class="ridge-mid" d="M0 96 L58 74 L104 90 L160 62 L220 92 L276 72 L330 94 L400 70 V120 H0Z" />
        <path class="ridge-near" d="M0 110 C60 98 120 106 190 102 S330 92 400 104 V120 H0Z" />
      </svg>
    </div>
  );
}
