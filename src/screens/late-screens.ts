// Which late screen is drawn for which address.
import { DueAndBackup } from './backup/due-card.tsx';
import { ClipScreen } from './clip/clip.tsx';
import { DeviceChooser } from './device-chooser.tsx';
import { ErasedElsewhere } from './erase/erased-elsewhere.tsx';
import { FaceHelp } from './face-help.tsx';
import { InstallCard } from './install-card.tsx';
import { MicrophoneSearch } from './microphone-search.tsx';
import { DueScreen } from './mine/due.tsx';
import { ItemsScreen } from './mine/items.tsx';
import { NewPeerScreen } from './mine/new-peer.tsx';
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
  clip: ClipScreen,
} as const;
export { DeviceChooser, DueAndBackup as Due, ErasedElsewhere, FaceHelp, InstallCard, MicrophoneSearch, NowNext };
