// With which day a week begins where the person lives.

/** Where it is Sunday, of the places that write in our languages (Unicode CLDR, weekData); elsewhere it is Monday. */
const sundayRegions =
  'AG AS AU BS BW BZ CA CO DM DO GT GU HK HN IL IN JM KE MH MT MX NI PA PE PH PK PR PY SG SV TT UM US VE VI WS ZA ZW';

/** Newer than the compiler's list, or called otherwise. */
interface KnowsWeeks {
  readonly region?: string | undefined;
  readonly weekInfo?: { readonly firstDay: number };
  getWeekInfo?(): { readonly firstDay: number };
}

/** 0 is Sunday. A browser that does not know is told by the region; a locale without one means the United States. */
export function firstWeekdayOf(locale: string): number {
  try {
    const known = new Intl.Locale(locale) as unknown as KnowsWeeks;
    const { region } = known;
    if (!region) return 0;
    const info = known.getWeekInfo?.() ?? known.weekInfo;
    if (info) return info.firstDay % 7;
    return sundayRegions.split(' ').includes(region) ? 0 : 1;
  } catch {
    return 0;
  }
}
