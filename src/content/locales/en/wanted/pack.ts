// English: the words around an organization's pack.
import type { PackPreview } from '../../../../core/pack/change-pack.ts';
import type { PackProblemCode } from '../../../../core/pack/pack.ts';

/** One sentence for each way in which a pack is not as it should be. It stands after the place in the file. */
const problems = {
  tooLarge: 'This file is too big. A pack can have up to {limit} letters and signs.',
  notJson: 'The app cannot read this file. A comma or a quote mark may be missing.',
  tooDeep: 'Too many brackets stand inside each other. {limit} is the most.',
  wrongFormat: 'This file is not a Session Ready pack.',
  wrongVersion: 'This pack is made for another version of the app.',
  missing: 'This part is missing.',
  wrongType: 'Something else should stand here, like text or a list.',
  tooLong: 'This is too long. Use {limit} letters and signs or fewer.',
  empty: 'There is no text here.',
  unknownValue: 'The app does not know this. The guide for packs says what can stand here.',
  duplicate: 'This is in the pack twice. Use it once, or change one of them.',
  tooMany: 'These are too many. {limit} is the most.',
  unsafeLink: 'A link must be a plain web address that starts with https://.',
  forbiddenKey: 'This name is not safe to use. Take it out.',
  unknownKey: 'The app does not know this part. Take it out, or check how it is spelled.',
} satisfies Readonly<Record<PackProblemCode, string>>;

const kinds = {
  first: 'This is what it adds.',
  same: 'You have this pack already. Nothing changes.',
  update: 'This is a new state of the pack you have.',
  other: 'It takes the place of the pack from {name}.',
} satisfies Readonly<Record<PackPreview['kind'], string>>;

export const pack = {
  title: 'Pack from my workplace',
  intro: 'Your workplace can give you a small file. It adds items, apps and help contacts.',
  none: 'You have no pack. You do not need one.',
  choose: 'Choose a pack file',
  chooseOther: 'Choose another file',
  reading: 'Reading the file…',
  saving: 'Saving…',
  notSaved: 'This was not saved. Try again.',
  undo: 'Undo',
  installed: 'Your pack',
  has: { items: 'Its items', apps: 'Apps your workplace said yes to', contacts: 'Help contacts' },
  whereItems: 'You see these items in your session list.',
  callTo: 'Call {phone}',
  from: 'This pack comes from {name}.',
  preview: {
    title: 'Look before you add it',
    trust: 'Anyone can write a pack. Add it only if you know who gave it to you.',
    kinds,
    items: { added: 'New items', changed: 'Items with new words or times', removed: 'Items that go away' },
    apps: { added: 'Apps your workplace said yes to', removed: 'Apps no longer on the list' },
    contacts: {
      added: 'New help contacts',
      changed: 'Help contacts that change',
      removed: 'Help contacts that go away',
    },
    own: 'Your own items stay as they are.',
    accept: 'Add this pack',
    update: 'Use the new pack',
    cancel: 'Not now',
  },
  added: 'The pack is added.',
  remove: {
    button: 'Remove this pack',
    ask: 'Remove the pack from {name}?',
    says: 'Its items, apps and contacts go away. Your own items stay.',
    accept: 'Remove it',
    cancel: 'Keep it',
    done: 'The pack is removed.',
    undone: 'The pack is back.',
  },
  problems: {
    title: 'This pack does not work yet',
    intro: 'Nothing was added. Show this list to the person who made the pack.',
    /** Where the list is full: there may be more than it holds. */
    more: 'There may be more. These are the first {count}.',
    wholeFile: 'The whole file',
    line: '{path}: {says}',
    unread: 'The app could not open this file. Choose it again.',
    says: problems,
  },
} as const;
