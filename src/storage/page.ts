// Whether the person sees the page, as far as it has said: a page that is left may not look at the disk.

/**
 * Gives whether the page is left: what it reads as it goes away never ends in WebKit, and no other page can write from
 * then on. `onSeen`: it is seen again; it may have missed what others said, and Safari drops connections of sleeping pages.
 */
export function watchPage(onSeen: () => void): () => boolean {
  let isLeft = false;
  globalThis.addEventListener?.('visibilitychange', ({ target }) => {
    isLeft = (target as Document).hidden;
    if (!isLeft) onSeen();
  });
  return () => isLeft;
}
