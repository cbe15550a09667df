/** Where and from when on snapshots of the talent matrix are kept. */
export abstract class SnapshotSettings {
  /** Folder of this machine's programs. */
  abstract readonly folder: string;
  /** With fewer people, reading them anew takes less than a second, and no file is written. */
  abstract readonly leastPeople: number;
}

export const LEAST_PEOPLE = 5_000;
