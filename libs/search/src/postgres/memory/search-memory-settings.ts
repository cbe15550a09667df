import { Injectable } from '@nestjs/common';

/**
 * How PostgreSQL's indexes are kept in memory. `background`: read at the first search, while the tables answer; `eager`: the first
 * search waits for it; `off`: the tables answer always.
 */
@Injectable()
export class SearchMemorySettings {
  mode: 'background' | 'eager' | 'off' = 'background';
}
