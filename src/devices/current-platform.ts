// Which browser on which system this is, by what it says of itself.
import { identify, type Platform } from '../core/faults/platform.ts';

interface UserAgentData {
  readonly platform?: string;
  readonly brands?: readonly { readonly brand: string }[];
}

/** Which browser and system this is. Never throws. */
export function currentPlatform(): Platform {
  const { userAgentData, standalone } = navigator as { userAgentData?: UserAgentData; standalone?: boolean };
  const { platform, brands } = userAgentData ?? {};
  const isStandalone = ['standalone', 'minimal-ui', 'window-controls-overlay'].some(
    (mode) => matchMedia(`(display-mode: ${mode})`).matches,
  );
  return identify({
    userAgent: navigator.userAgent,
    ...(platform && { uaPlatform: platform }),
    ...(brands && { uaBrands: brands.map(({ brand }) => brand) }),
    maxTouchPoints: navigator.maxTouchPoints,
    standalone: standalone === true || isStandalone,
  });
}
