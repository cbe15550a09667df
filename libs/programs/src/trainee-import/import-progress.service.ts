import { DatabaseEvents } from '@hunar/database';
import type { Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { IMPORT_CHANNEL } from './import-run';
import type { TraineeImport } from './persistence/trainee-import.entity';
import { TraineeImportService } from './trainee-import.service';

/** An import is looked at this often even when nobody says that it moved: a notice may be lost while a connection is renewed. */
const LOOK_AGAIN = 2000;

/** Lets people watch imports, whichever process runs them. */
@Injectable()
export class ImportProgress {
  constructor(
    private readonly events: DatabaseEvents,
    private readonly imports: TraineeImportService,
  ) {}

  /** The import as it stands, then whenever it moved, until it has ended. @throws NotFoundError unless the viewer may see it. */
  async *watch<Shown>(viewer: Viewer, id: string, show: (row: TraineeImport) => Shown): AsyncGenerator<Shown> {
    let wake: () => void = () => undefined;
    const unsubscribe = await this.events.subscribe(IMPORT_CHANNEL, (changed) => {
      if (changed === id) wake();
    });
    try {
      let shown = '';
      for (;;) {
        let timer: NodeJS.Timeout | undefined;
        const moved = new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, LOOK_AGAIN);
        });
        const row = await this.imports.get(viewer, id);
        const state = `${row.state} ${row.recordsDone}`;
        if (state !== shown) yield show(row);
        shown = state;
        if (row.state !== 'queued' && row.state !== 'running') return void clearTimeout(timer);
        await moved;
        clearTimeout(timer);
      }
    } finally {
      await unsubscribe();
    }
  }
}
