// What the browser says of itself and of one refusal: the facts that `core/faults` reasons about.
import type { PermissionAnswer, RefusalFacts, RefusedCall, RefusedDevice } from '../core/faults/diagnose.ts';
import { currentPlatform } from './current-platform.ts';
import { answerOf, permissionOf } from './permission.ts';

interface FeaturePolicy {
  features(): readonly string[];
  allowsFeature(name: string): boolean;
}

/** `null` where there is no such policy (Firefox, Safari) or this browser does not know the feature. */
function policyAllows(feature: string): boolean | null {
  const { featurePolicy } = document as { featurePolicy?: FeaturePolicy };
  return featurePolicy?.features().includes(feature) ? featurePolicy.allowsFeature(feature) : null;
}

/** Before the grant every engine lists one nameless entry per kind, so an absent kind is an absent device. */
async function isListed(kind: MediaDeviceKind): Promise<boolean | null> {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  const listed = await answerOf(() => mediaDevices?.enumerateDevices());
  return listed ? listed.some((device) => device.kind === kind) : null;
}

const kinds = { camera: 'videoinput', microphone: 'audioinput' } as const;
const features = { camera: 'camera', microphone: 'microphone', speaker: 'speaker-selection', power: 'battery' };

/** Whatever was thrown, as text. An OverconstrainedError is not an Error in every engine, so it is read as a record. */
function detailsOf(error: unknown): Pick<RefusalFacts, 'errorName' | 'errorMessage' | 'constraint'> {
  const { name, message, constraint } = Object(error) as Record<string, unknown>;
  return {
    errorName: String(name ?? ''),
    errorMessage: String(message ?? ''),
    ...(typeof constraint === 'string' && { constraint }),
  };
}

/**
 * Everything `diagnose` needs to know about one refusal, at most about a second later. Never rejects.
 * `permissionBefore`: what `permissionOf` gave before the call, where somebody asked.
 */
export async function gatherFacts(
  device: RefusedDevice,
  call: RefusedCall,
  error: unknown,
  permissionBefore?: PermissionAnswer,
): Promise<RefusalFacts> {
  // Read at once: while the answers below are awaited the person may look away.
  const documentVisible = document.visibilityState === 'visible';
  const input = device === 'camera' || device === 'microphone' ? device : undefined;
  const [permission, deviceListed] = await Promise.all([
    input ? permissionOf(input) : null,
    input ? isListed(kinds[input]) : null,
  ]);
  return {
    device,
    call,
    ...detailsOf(error),
    platform: currentPlatform(),
    secureContext: isSecureContext,
    framed: window !== window.top,
    policyAllows: policyAllows(features[device]),
    hasMediaDevices: Boolean((navigator as { mediaDevices?: MediaDevices }).mediaDevices),
    permission,
    ...(permissionBefore !== undefined && { permissionBefore }),
    deviceListed,
    documentVisible,
  };
}
