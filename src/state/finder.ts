// Searches the guide on the device: at once, and forgiving of slips and accents.
import MiniSearch from 'minisearch';

export interface Findable {
  readonly id: string;
  readonly title: string;
  /** All that is said there. */
  readonly text: string;
}

export interface Finder {
  /** The best first; none for a query without a word. */
  find(query: string, most?: number): readonly string[];
}

/** Without accents and case: nobody types them on a phone. */
const plain = (term: string): string => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** One letter in five may be wrong; a short word has to be right, or everything would be found. */
const fuzzy = (term: string): number | boolean => (term.length > 2 ? 0.2 : false);

export function createFinder(all: readonly Findable[]): Finder {
  const index = new MiniSearch<Findable>({
    fields: ['title', 'text'],
    processTerm: (term) => plain(term) || null,
    searchOptions: { boost: { title: 4 }, prefix: true, fuzzy, weights: { fuzzy: 0.3, prefix: 0.6 } },
  });
  index.addAll(all);
  return {
    find(query, most = 20) {
      // Who types two words means both; where nothing has both, either will do.
      const found = index.search(query, { combineWith: 'AND' });
      return (found.length > 0 ? found : index.search(query)).slice(0, most).map(({ id }) => String(id));
    },
  };
}
