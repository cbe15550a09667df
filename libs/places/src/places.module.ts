import { Module } from '@nestjs/common';
import { Places } from './places';

/** Where cities lie. */
@Module({ providers: [{ provide: Places, useFactory: () => new Places() }], exports: [Places] })
export class PlacesModule {}
