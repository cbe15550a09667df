export * from './audience';
export * from './clock';
export * from './cursor';
export * from './emphasis';
export * from './engagement';
export * from './errors';
export * from './group-by';
export * from './ids';
export * from './money';
export * from './result';
export * from './skill-level';
export * from './viewer';
export * from './without-contacts';
export { Memo } from './time/memo';
export { OverlapCalculator } from './time/overlap';
export {
  type Schedule,
  scheduleOf,
  sharedMinutes,
  type Stretches,
  workedDates,
  type WorkedDates,
  type WorkingHours,
} from './time/schedule';
export { isZone } from './time/zone-time';
