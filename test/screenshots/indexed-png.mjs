import { crc32, deflateSync } from 'node:zlib';

/** The most colours that a PNG with a palette can have. */
const mostColours = 256;

/**
 * A picture with a palette of its most frequent colours, which takes a third of the bytes; what
 * other colours there are, at the edges of letters, become the nearest of those.
 *
 * @param {import('puppeteer-core').Page} page any page whose policy lets pictures be data
 * @param {string} screenshot a PNG, in base64
 * @returns {Promise<Buffer>} a PNG
 */
export async function indexedPng(page, screenshot) {
  const { width, height, colours } = await page.evaluate(readPixels, screenshot);
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts.keys()]
    .sort((one, other) => counts.get(other) - counts.get(one))
    .slice(0, mostColours);
  const indices = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  // Each line begins with a zero: it is written as it is, without a filter.
  const lines = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, position) => {
    const line = Math.floor(position / width);
    lines[position + line + 1] = indices.get(colour) ?? 0;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the index of a colour.
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * Runs in the browser, which knows how to read a PNG.
 *
 * @param {string} screenshot
 */
async function readPixels(screenshot) {
  const image = new Image();
  image.src = `data:image/png;base64,${screenshot}`;
  await image.decode();
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('This browser has no canvas');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const colours = Array.from({ length: width * height }, (_, position) => {
    const [red = 0, green = 0, blue = 0] = data.slice(position * 4, position * 4 + 3);
    return (red << 16) | (green << 8) | blue;
  });
  return { width, height, colours };
}

/** @param {number} colour */
const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/**
 * @param {readonly number[]} palette
 * @param {number} colour
 * @returns {number} an index of the palette
 */
function nearest(palette, colour) {
  const wanted = channels(colour);
  const distances = palette.map((other) =>
    channels(other).reduce((sum, value, index) => sum + (value - (wanted[index] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
