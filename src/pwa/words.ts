// The words of the page: data that the build put into it.

/** The catalogue. Throws where the page has none, which is our own mistake. */
export function pageWords<Words>(): Words {
  return JSON.parse(
    (document.getElementById('words') as HTMLTemplateElement | null)?.content.textContent ?? '',
  ) as Words;
}
