import { HiringModule } from '@hunar/hiring';
import { TalentModule } from '@hunar/talent';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobPostingNewsResolver, MatchNewsResolver } from './graphql/saved-shortlist.resolver';
import { JobShortlistEntity } from './persistence/job-shortlist.entity';
import { JobTopTenEntity } from './persistence/job-top-ten.entity';
import { KeeperLease } from './persistence/keeper-lease.repository';
import { SavedListReader } from './persistence/saved-list-reader.repository';
import { SavedShortlistRepository } from './persistence/saved-shortlist.repository';
import { SavedShortlists } from './saved-shortlists.service';
import { TopTenNotices } from './top-ten-notices.service';

/** The saved lists of open jobs, and who is new on them. */
@Module({
  imports: [TypeOrmModule.forFeature([JobShortlistEntity, JobTopTenEntity]), HiringModule, TalentModule],
  providers: [
    JobPostingNewsResolver,
    KeeperLease,
    MatchNewsResolver,
    SavedListReader,
    SavedShortlistRepository,
    SavedShortlists,
    TopTenNotices,
  ],
  exports: [KeeperLease, SavedListReader, SavedShortlists],
})
export class SavedShortlistsModule {}
