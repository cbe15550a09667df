import { AppConfig, type SearchMemoryMode } from '@hunar/config';
import { Injectable } from '@nestjs/common';

/** How PostgreSQL's indexes are kept in memory; it may be changed while the process runs. */
@Injectable()
export class SearchMemorySettings {
  mode: SearchMemoryMode;

  constructor({ searchMemory }: AppConfig) {
    this.mode = searchMemory;
  }
}
