import type { Line } from '../../text/lines';

/** A text that is written line by line; every line knows where it stands. */
export class Page {
  text = '';

  line(words: string, bullet = false): Line {
    if (this.text !== '') this.text += '\n';
    if (bullet) this.text += '• ';
    const start = this.text.length;
    this.text += words;
    return { start, end: this.text.length, text: words, bullet, hashed: false, afterBlank: false };
  }

  gap(): void {
    this.text += '\n';
  }
}
