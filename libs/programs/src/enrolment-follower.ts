import { ProfileJoins } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository } from './persistence/enrolment.repository';

/** Where a profile becomes part of another, its enrolments follow: they are the programmes' word and no business of a claim. */
@Injectable()
export class EnrolmentFollower {
  constructor(enrolments: EnrolmentRepository, joins: ProfileJoins) {
    joins.onJoin((from, to) => enrolments.move([{ from, to }]));
  }
}
