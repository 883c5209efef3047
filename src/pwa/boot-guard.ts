// Not part of the app: a small script of its own that notices when the app does not come up, says so, and loads it anew.

// Where this file is missing too, what index.html says is all there is. All it needs of the page is `#stuck` in it.
const stuck = document.getElementById('stuck');
/** Time to draw after something went wrong: an error of something else must not alarm anybody. */
const graceMs = 3_000;
/** As long as the largest part of the app may take on a slow line; then it is said, and nothing is done by itself. */
const patienceMs = 20_000;
/** Which build was loaded anew by itself: once is enough, twice would be a loop (faults.md U16). */
const stampKey = 'session-ready.loaded-anew';
const folder = new URL('./', location.href).href;

/** The app has drawn over it, or not. */
const isStuck = () => stuck?.isConnected;

function tell(): void {
  if (!stuck || !isStuck()) return;
  const isSpanish = /^es\b/.test(navigator.language);
  for (const part of stuck.children as HTMLCollectionOf<HTMLElement>) part.hidden = (part.lang === 'es') !== isSpanish;
  (stuck.previousElementSibling as HTMLElement).hidden = true;
  stuck.hidden = false;
}

/**
 * From the host and not from the device: what lies there does not start. Only where the host answers, for without it
 * nothing would be left. What the person has saved lies elsewhere and is not touched.
 */
async function loadAnew(mayNow: () => boolean): Promise<void> {
  const { ok } = await fetch(`./?${Date.now()}`, { cache: 'no-store' });
  if (!ok || !mayNow()) return;
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration?.scope === folder) await registration.unregister();
  for (const name of await caches.keys()) if (name.endsWith(folder)) await caches.delete(name);
  location.reload();
}

function isFirstTime(): boolean {
  const build = document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? '';
  if (sessionStorage.getItem(stampKey) === build) return false;
  sessionStorage.setItem(stampKey, build);
  return true;
}

// Captured: a script that does not come says so to itself alone. An error inside one has the window as its target.
addEventListener(
  'error',
  ({ target }) => {
    if (target !== window && !(target instanceof HTMLScriptElement)) return;
    setTimeout(() => {
      if (!isStuck()) return;
      tell();
      if (navigator.onLine) loadAnew(isFirstTime).catch(() => {}); // no answer, or nothing can be remembered: by a tap
    }, graceMs);
  },
  true,
);
setTimeout(tell, patienceMs);
stuck?.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLButtonElement) loadAnew(() => true).catch(() => location.reload());
});
