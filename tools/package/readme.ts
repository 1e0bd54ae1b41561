/** A picture in two shades, with the end of the sentence before it. */
const PICTURE = /[.:]\n\n<picture>[^]*?alt="([^"]*)" src="([^"]*)"[^]*?<\/picture>$/gmu;

/**
 * README.md as the extension's page on the Marketplace shows it. That page takes its pictures from the repository, and
 * knows only one shade of each; without a repository, there are none.
 */
export const pageOf = (readme: string, hasRepository: boolean): string =>
  readme.replace(PICTURE, (all, alt: string, file: string) =>
    hasRepository ? `${all.charAt(0)}\n\n![${alt}](${file})` : '.',
  );
