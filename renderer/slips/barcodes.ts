import { code128, drawingSVG, qrcode } from 'bwip-js/browser';

/** The serial as Code 128, as an image URL. Bars only; the text is beside it. */
export const serialBarcode = (serial: string): string =>
  imageAddress(
    code128({ bcid: 'code128', text: serial, height: 12, paddingwidth: 6 }, drawingSVG()),
  );

/** Any text as Code 128, as an image URL. Bars only; the text is beside it. */
export const textBarcode = (text: string): string =>
  imageAddress(code128({ bcid: 'code128', text, height: 12, paddingwidth: 6 }, drawingSVG()));

/** A QR code with medium error correction, as an image URL. */
export const linkCode = (url: string): string =>
  imageAddress(
    qrcode({ bcid: 'qrcode', text: url, paddingwidth: 4, paddingheight: 4 }, drawingSVG()),
  );

const imageAddress = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
