import { Controller, Header, HttpCode, NotFoundException, Param, Post } from '@nestjs/common';
import { SavedSearchService } from './saved-search.service';

/**
 * POST /unsubscribe/:token turns one saved search off (RFC 8058). It reads neither cookies nor what is sent, so mail programs may call it,
 * and the token can do nothing else. GET changes nothing: programs that look at links ahead of people ask for the page of that address.
 */
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly searches: SavedSearchService) {}

  /** 200 as often as it is called, and for a search that is deleted: no mail comes of either. 404 for what is no token. */
  @Post(':token')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async turnOff(@Param('token') token: string): Promise<{ done: true }> {
    if (!/^[\w-]{43}$/.test(token)) throw new NotFoundException();
    await this.searches.turnOff(token);
    return { done: true };
  }
}
