// Says which scripts may run, before anything else does: our own three beside the page, and the one that serves it offline.

/** Trusted Types (w3.org/TR/trusted-types): the content security policy makes browsers that know them ask here. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string | null }): unknown;
}
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

const own = ['sw', 'worklets/analysis.worker', 'worklets/capture.worklet', 'worklets/face.worker'];

/** What is no rule here is refused: no text becomes markup or script. Other addresses get no answer, and with it a refusal. */
trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => {
    const { href } = new URL(url, location.href);
    return own.some((name) => href === new URL(`${name}.js`, location.href).href) ? url : null;
  },
});

// The one interface that the content security policy does not hold back, and the app has no use for it. Under its old name too.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) Reflect.deleteProperty(globalThis, name);
