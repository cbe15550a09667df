import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { SkillNameDocument } from '@/shared/graphql/gql/job-search/graphql';

/** Names of skills that no answer names, because nothing that was found has them; the id until the name is there. */
export function useSkillNames(ids: readonly string[]): (id: string) => string {
  const client = useClient();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const wanted = ids.join();
  useEffect(() => {
    let here = true;
    const read = async () => {
      const answers = await Promise.all(
        wanted.split(',').map((id) => client.query(SkillNameDocument, { id }).toPromise()),
      );
      const known = answers.flatMap(({ data }) => (data?.skill ? [[data.skill.id, data.skill.name] as const] : []));
      if (here) setNames(new Map(known));
    };
    if (wanted !== '') void read();
    return () => {
      here = false;
    };
  }, [client, wanted]);
  return (id) => names.get(id) ?? id;
}
