// Spanish: the words that are there from the first moment.
import type { Messages } from '../../messages.ts';
import { en } from '../en/index.ts';

export const first: Messages = en;
