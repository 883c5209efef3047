// Spanish: the words that come after the first picture.
import type { LateWords } from '../../messages.ts';
import { backupDue } from './backup-due.ts';
import { clip } from './clip.ts';
import { erased } from './erased.ts';
import { cards, expiry, groups, items } from './items.ts';
import { mine } from './mine.ts';
import { nowNext } from './now-next.ts';
import { platforms } from './platforms.ts';
import { search } from './search.ts';
import { session } from './session.ts';

export const late: LateWords = {
  items,
  groups,
  expiry,
  cards,
  platforms,
  session,
  clip,
  search,
  mine,
  nowNext,
  erased,
  backupDue,
};
