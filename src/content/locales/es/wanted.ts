// Spanish: the words of what is loaded when somebody wants it.
import type { WantedWords } from '../../messages.ts';
import { wanted as english } from '../en/wanted.ts';

export const wanted: WantedWords = english;
