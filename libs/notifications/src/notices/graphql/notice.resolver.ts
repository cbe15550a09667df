import { Access, CurrentLocale, CurrentViewer, Done, type Locale, PageArgs, toConnection } from '@hunar/graphql';
import type { Viewer } from '@hunar/kernel';
import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { NoticeArrivals } from '../notice-arrivals.service';
import { noticeCursor, Notices } from '../notices.service';
import { NoticeConnection, NoticeType, toNotice } from './notice.type';

@Resolver(() => NoticeType)
export class NoticeResolver {
  constructor(
    private readonly own: Notices,
    private readonly arrivals: NoticeArrivals,
  ) {}

  @Access('signed-in')
  @Query(() => NoticeConnection, { description: 'What the viewer was told, the latest first.' })
  async notices(@CurrentViewer() viewer: Viewer, @CurrentLocale() locale: Locale, @Args() { first, after }: PageArgs) {
    const page = await this.own.list(viewer, { first, after: after ?? null });
    return toConnection(page, noticeCursor, (notice) => toNotice(notice, locale));
  }

  @Access('signed-in')
  @Query(() => Int, { description: 'How many of the viewer\u2019s notices are unread.' })
  unreadNotices(@CurrentViewer() viewer: Viewer): Promise<number> {
    return this.own.unread(viewer);
  }

  @Access('signed-in')
  @Mutation(() => Done, { description: 'Marks notices of the viewer as read.' })
  async markNoticesRead(
    @CurrentViewer() viewer: Viewer,
    @Args('ids', { type: () => [ID], nullable: true, description: 'Which ones; left out: all of them.' })
    ids: string[] | null,
  ): Promise<Done> {
    await this.own.markRead(viewer, ids ?? null);
    return new Done();
  }

  @Access('signed-in')
  @Subscription(() => NoticeType, {
    description: 'The viewer\u2019s notices as they arrive; one that is unread comes again when it counts one more.',
    resolve: (notice: NoticeType) => notice,
  })
  noticeArrived(@CurrentViewer() viewer: Viewer, @CurrentLocale() locale: Locale): AsyncIterable<NoticeType> {
    return this.arrivals.watch(viewer, (notice) => toNotice(notice, locale));
  }
}
