// Which late screen is drawn for which address.
import { ClipScreen } from './clip/clip.tsx';
import { MicrophoneSearch } from './microphone-search.tsx';
import { Due, DueScreen } from './mine/due.tsx';
import { ItemsScreen } from './mine/items.tsx';
import { NewPeerScreen } from './mine/new-peer.tsx';
import { PackScreen } from './mine/pack.tsx';
import { PlacesScreen } from './mine/places.tsx';
import { NowNext } from './routine/now-next.tsx';
import { ReadyScreen } from './session/ready.tsx';
import { SessionScreen } from './session/session.tsx';
import { SignScreen } from './session/sign.tsx';

export const screens = {
  session: SessionScreen,
  ready: ReadyScreen,
  sign: SignScreen,
  due: DueScreen,
  'new-peer': NewPeerScreen,
  places: PlacesScreen,
  items: ItemsScreen,
  pack: PackScreen,
  clip: ClipScreen,
} as const;
export { Due, MicrophoneSearch, NowNext };
