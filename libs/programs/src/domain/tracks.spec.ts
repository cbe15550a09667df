import { Taxonomy } from '@hunar/skills';
import { TRACK_SKILLS, tracksOfName } from './tracks';

describe('tracks', () => {
  it.each([
    ['Certified Cloud Applied Generative AI', ['generative_ai', 'cloud_native']],
    ['Agentic AI Bootcamp', ['generative_ai']],
    ['Web 3.0 and Metaverse', ['blockchain']],
    ['Full-Stack Web Development', ['web']],
    ['IoT and Robotics', ['iot']],
    ['Graphic Design', []],
  ])('%s teaches %j', (name, tracks) => expect(tracksOfName(name)).toEqual(tracks));

  it('map to skills of the taxonomy alone', () => {
    const taxonomy = Taxonomy.load();
    const unknown = Object.values(TRACK_SKILLS)
      .flat()
      .filter((id) => taxonomy.byId(id) === undefined);
    expect(unknown).toEqual([]);
  });
});
