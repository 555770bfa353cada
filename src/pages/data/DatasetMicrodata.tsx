import { relativeAddress, usePage } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { describeDataset } from '../../select/datasetDescription.ts';

type Description = Readonly<Record<string, unknown>>;

const isDescription = (value: unknown): value is Description =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Properties whose value is an address, which microdata wants in a `link`. */
const ADDRESSES: readonly string[] = ['url', 'contentUrl'];

const typeOf = (description: Description): string => `https://schema.org/${String(description['@type'])}`;

function Property({ name, value }: { name: string; value: unknown }) {
  if (Array.isArray(value)) return value.map((one, place) => <Property key={place} name={name} value={one} />);
  if (isDescription(value)) {
    return (
      <span itemProp={name} itemScope itemType={typeOf(value)}>
        <Properties of={value} />
      </span>
    );
  }
  if (ADDRESSES.includes(name)) return <link itemProp={name} href={String(value)} />;
  return <meta itemProp={name} content={String(value)} />;
}

function Properties({ of }: { of: Description }) {
  return Object.entries(of).map(([name, value]) =>
    name.startsWith('@') ? null : <Property key={name} name={name} value={value} />,
  );
}

/**
 * The data as a schema.org Dataset in microdata: what `data/dataset.jsonld` says, for programs that read only the page.
 * It shows nothing of its own; the page says the same in its words and tables. A script element would need a hash in
 * the policy, so there is none.
 */
export function DatasetMicrodata() {
  const site = useSite();
  const page = usePage();
  const dataset = describeDataset(site, (path) => relativeAddress(page, path));
  return (
    <div hidden itemScope itemType={typeOf(dataset)}>
      <Properties of={dataset} />
    </div>
  );
}
