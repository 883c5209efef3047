// The worker for a bad day: a host puts it in place of sw.js, and every device lets go of the files of the app.
// What people saved (IndexedDB and the files of the second copy) is not touched. README.md says how to use it.

addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
addEventListener('activate', (event) => event.waitUntil(letGo()));

// No page is taken over and none is loaded anew from here: an open one hears that its worker has changed, and follows
// by itself when nothing is running or half written in it (src/pwa/update.ts).
async function letGo() {
  const { scope } = self.registration;
  // Workbox puts the scope at the end of its names. Other apps of the same origin keep theirs.
  const own = (await caches.keys()).filter((name) => name === 'face-model' || name.endsWith(scope));
  await Promise.all(own.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
