import { ExtopsError } from '../dataset/error.js';

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

function canvasOf(image: HTMLImageElement, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/**
 * A standalone SVG as a PNG, one to four pixels for each of its own. Rejects with an `ExtopsError` (`export`) where the
 * browser draws no picture that large, or none at all.
 */
export async function pngOf(svg: string, scale: 1 | 2 | 3 | 4): Promise<Blob> {
  try {
    const canvas = canvasOf(await imageOf(svg), scale);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error(`canvas: ${canvas.width} × ${canvas.height}`))),
        'image/png',
      );
    });
  } catch (cause) {
    throw new ExtopsError('export', `the picture could not be drawn: ${scale}×`, { cause });
  }
}
