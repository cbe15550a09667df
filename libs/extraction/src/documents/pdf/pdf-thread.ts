import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DocumentError, type DocumentErrorCode } from '../document-error';
import { MOST_PAGES, PATIENCE_MS } from '../document-limits';
import type { Page } from './pdf-page';

type Answer = { readonly id: number } & (
  | { readonly pages: Page[]; readonly error?: undefined }
  | { readonly error: DocumentErrorCode }
);

interface Waiting {
  readonly resolve: (pages: Page[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The thread that reads PDF files, one after the other. A file that takes too long, or all the memory, costs the thread and nothing
 * else: the next file gets a new one.
 */
class PdfThread {
  private worker: Worker | null = null;
  private waiting: (Waiting & { readonly id: number }) | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private asked = 0;

  /** @throws DocumentError */
  read(bytes: Buffer, patience: number): Promise<Page[]> {
    const turn = this.queue.then(() => this.ask(bytes, patience));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async ask(bytes: Buffer, patience: number): Promise<Page[]> {
    const worker = (this.worker ??= this.start());
    const id = (this.asked += 1);
    let timer: NodeJS.Timeout | undefined;
    worker.ref();
    try {
      return await new Promise<Page[]>((resolve, reject) => {
        this.waiting = { id, resolve, reject };
        timer = setTimeout(() => this.giveUp(worker, new DocumentError('DOCUMENT_TOO_SLOW')), patience);
        const own = new Uint8Array(bytes);
        worker.postMessage({ id, bytes: own, pages: MOST_PAGES }, [own.buffer]);
      });
    } finally {
      clearTimeout(timer);
      this.waiting = null;
      worker.unref();
    }
  }

  private start(): Worker {
    const worker = new Worker(join(__dirname, 'pdf.worker.mjs'), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.on('message', (answer: Answer) => {
      if (answer.id !== this.waiting?.id) return;
      if (answer.error === undefined) this.waiting.resolve(answer.pages);
      else this.waiting.reject(new DocumentError(answer.error, { pages: MOST_PAGES }));
    });
    worker.on('error', () => this.giveUp(worker, new DocumentError('DOCUMENT_BROKEN')));
    return worker;
  }

  private giveUp(worker: Worker, error: DocumentError): void {
    if (this.worker === worker) this.worker = null;
    this.waiting?.reject(error);
    void worker.terminate();
  }
}

const thread = new PdfThread();

/** The pages of a PDF file as pieces of text where they stand. @throws DocumentError */
export const readPdfPages = (bytes: Buffer, patience = PATIENCE_MS): Promise<Page[]> => thread.read(bytes, patience);
