// Which wanted screen is drawn for which address.
import { BackupScreen } from './backup/backup.tsx';
import { EraseScreen } from './erase/erase.tsx';
import { AppScreen } from './guide/app-card.tsx';
import { AvoidScreen } from './guide/avoid.tsx';
import { ChooseScreen } from './guide/choose.tsx';
import { CompareScreen } from './guide/compare.tsx';
import { GuideScreen } from './guide/guide.tsx';
import { RulesScreen } from './guide/rules.tsx';
import { ApartScreen } from './help/apart.tsx';
import { DeviceHelpScreen } from './help/device-help.tsx';
import { EyeContactScreen } from './help/eye-contact.tsx';
import { HandoutScreen } from './help/handout.tsx';
import { HoursScreen } from './help/hours.tsx';
import { IconsScreen } from './help/icons.tsx';
import { PasswordsScreen } from './help/passwords.tsx';
import { PeerHelpScreen } from './help/peer-help.tsx';
import { PackScreen } from './mine/pack.tsx';
import { HistoryScreen } from './past/history.tsx';
import { RoutineScreen } from './routine/routine.tsx';
import { KeepScreen, SettingsScreen } from './settings.tsx';

export const screens = {
  guide: GuideScreen,
  app: AppScreen,
  compare: CompareScreen,
  choose: ChooseScreen,
  avoid: AvoidScreen,
  rules: RulesScreen,
  'peer-help': PeerHelpScreen,
  handout: HandoutScreen,
  icons: IconsScreen,
  'eye-contact': EyeContactScreen,
  hours: HoursScreen,
  apart: ApartScreen,
  'device-help': DeviceHelpScreen,
  passwords: PasswordsScreen,
  routine: RoutineScreen,
  history: HistoryScreen,
  settings: SettingsScreen,
  keep: KeepScreen,
  erase: EraseScreen,
  backup: BackupScreen,
  pack: PackScreen,
} as const;
