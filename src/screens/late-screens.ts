// Which late screen is drawn for which address.
import { Due, DueScreen } from './mine/due.tsx';
import { ItemsScreen } from './mine/items.tsx';
import { NewPeerScreen } from './mine/new-peer.tsx';
import { PackScreen } from './mine/pack.tsx';
import { PlacesScreen } from './mine/places.tsx';
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
} as const;
export { Due };
