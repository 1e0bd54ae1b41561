import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '../host/playwright';

/** Twice the width that a page gives it, in pixels: sharp on every screen. */
const WIDTH = 1660;
const QUALITY = 0.85;

/** Writes the picture in a PNG file as WebP. The browser draws it, so no library is needed. */
export async function writeAsWebp(page: Page, png: string, webp: string): Promise<void> {
  const source = `data:image/png;base64,${readFileSync(png, 'base64')}`;
  const drawn = (await page.evaluate(`(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(source)};
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [${WIDTH}, (image.height * ${WIDTH}) / image.width];
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/webp', ${QUALITY});
  })()`)) as string;
  writeFileSync(webp, Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64'));
}
