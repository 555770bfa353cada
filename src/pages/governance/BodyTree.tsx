import { Link } from '../../components/Link.tsx';
import type { BodyBranch } from './governanceTree.ts';

interface Props {
  readonly tree: readonly BodyBranch[];
  /** Path of the page that tells of each body; the tree's own page when left out. */
  readonly full?: string | undefined;
}

function BodyName({ id, name, full }: { id: string; name: string; full: string | undefined }) {
  if (full !== undefined) return <Link to={`${full}#body-${id}`}>{name}</Link>;
  return (
    <a className="govuk-link" href={`#body-${id}`}>
      {name}
    </a>
  );
}

function Branches({ tree, full, top }: Props & { readonly top: boolean }) {
  return (
    <ul className={top ? 'govuk-list body-tree' : 'govuk-list body-tree-below'}>
      {tree.map(({ line: { body }, below }) => (
        <li key={body.id} id={full === undefined ? undefined : `body-${body.id}`}>
          <BodyName id={body.id} name={body.name} full={full} /> ({body.standing})
          {below.length === 0 ? null : <Branches tree={below} full={full} top={false} />}
        </li>
      ))}
    </ul>
  );
}

/** Who answers to whom as nested lists: each body stands under the one it reports to. */
export function BodyTree(props: Props) {
  return <Branches {...props} top />;
}
