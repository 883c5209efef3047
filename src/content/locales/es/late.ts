// Spanish: the words that come after the first picture.
import type { LateWords } from '../../messages.ts';
import { late as english } from '../en/late.ts';

export const late: LateWords = english;
