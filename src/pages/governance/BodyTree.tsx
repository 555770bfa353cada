import type { BodyBranch } from './governanceTree.ts';

function Branches({ branches, top }: { branches: readonly BodyBranch[]; top: boolean }) {
  return (
    <ul className={top ? 'govuk-list body-tree' : 'govuk-list body-tree-below'}>
      {branches.map(({ line, below }) => (
        <li key={line.body.id}>
          <a className="govuk-link" href={`#body-${line.body.id}`}>
            {line.body.name}
          </a>{' '}
          ({line.body.standing}){below.length === 0 ? null : <Branches branches={below} top={false} />}
        </li>
      ))}
    </ul>
  );
}

/** Who answers to whom as nested lists: each body stands under the one it reports to. */
export function BodyTree({ tree }: { tree: readonly BodyBranch[] }) {
  return <Branches branches={tree} top />;
}
