/** A run of text on a page. Points; `x` from the left edge, `y` of the baseline from the top. `height` is the size of the letters. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly upright: boolean;
}

/** An area of a page that leads to an address; points from the left and top edges. */
export interface PageLink {
  readonly url: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly links: readonly PageLink[];
}
