// A stranger's text made harmless to look at: what is seen is all there is.
/**
 * Not shown, and able to mislead: control characters, bidi overrides, zero-width and other invisible signs, halves of
 * pairs, private use. Tab and line ends (\t to \r) stay for the next step. https://www.unicode.org/reports/tr36/
 */
const unseen = /(?![\t-\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** One line without unseen characters and without space around it. Linear in time, and twice is the same as once. */
export const plainText = (text: string): string => text.replace(unseen, '').replace(/\s+/g, ' ').trim();
