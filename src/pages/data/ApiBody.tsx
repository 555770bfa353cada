import type { ApiAddress, ApiDescription, ApiRow } from '../../site/apiDescription.ts';
import { Link } from '../../components/Link.tsx';
import { formatBlank } from '../../format/dates.ts';
import { Contents, PageHead, Section } from '../documents/DocumentPage.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { API_PATH } from './dataPaths.ts';

interface Props {
  readonly api: ApiDescription;
  /** An area and an indicator to show an address with. */
  readonly example: { readonly area: string; readonly indicator: string };
}

const PARTS = [
  { id: 'addresses', label: 'Which addresses are there?' },
  { id: 'rows', label: 'What stands in a row?' },
  { id: 'stays', label: 'What stays as it is?' },
];

/** An address as a link where it names a file, with an example filled in where it takes an id. */
function AddressCell({ address, example }: { address: ApiAddress; example: Props['example'] }) {
  const path = address.address.replace(/^\//, '');
  const filled = path.replace('{area}', example.area).replace('{indicator}', example.indicator);
  return (
    <>
      <code>{path}</code>
      {filled !== path && ', such as '}
      {filled !== path && <Link to={`${API_PATH}${filled}`}>{filled}</Link>}
      {filled === path && (
        <>
          {' '}
          <Link to={`${API_PATH}${path}`}>
            open<span className="govuk-visually-hidden"> {path}</span>
          </Link>
        </>
      )}
    </>
  );
}

function Addresses({ api, example }: Props) {
  return (
    <Section id="addresses" heading={PARTS[0]?.label}>
      <p className="govuk-body">
        Each is a file, relative to this page’s own address. In braces stands an id as the lists of areas and indicators
        give it.
      </p>
      <DataTable
        caption="Addresses under data/v1/"
        shape="wide"
        columns={[{ label: 'Address' }, { label: 'What it answers' }, { label: 'JSON Schema' }]}
        rows={api.addresses.map((address) => ({
          key: address.address,
          cells: [
            <AddressCell key="address" address={address} example={example} />,
            address.summary,
            <Link key="schema" to={`${API_PATH}${address.schema}`}>
              {address.schema.replace('schemas/', '')}
            </Link>,
          ],
        }))}
      />
    </Section>
  );
}

function RowTable({ row }: { row: ApiRow }) {
  return (
    <DataTable
      caption={`Properties of a row of kind ${row.name}`}
      columns={[{ label: 'Property' }, { label: 'Type', brief: true }, { label: 'Meaning' }]}
      rows={row.fields.map((field) => ({
        key: field.name,
        cells: [<code key="name">{field.name}</code>, field.type, formatBlank(field.description, 'see its schema')],
      }))}
    />
  );
}

/** The interface for programs, as its own description has it. */
export function ApiBody({ api, example }: Props) {
  return (
    <>
      <PageHead heading="The figures, for programs">
        <p className="govuk-body-l">
          {api.addresses.length} kinds of JSON file at addresses that stay. There is no key, no limit and no server
          behind them.
        </p>
      </PageHead>
      <Contents parts={PARTS} />
      <Addresses api={api} example={example} />
      <Section id="rows" heading={PARTS[1]?.label}>
        {/* The meanings are part of the schemas, which stay as they were first published. */}
        <p className="govuk-body">
          The meanings stay as they were first published with version 1. Some say more than the papers do: how the
          population was counted is not said there, so “complete count” and “actual” are no words of the plan; “not
          published at this level” means that no figure is held for it; and which district an LCSP goes with is our
          reading, which no paper proposes.
        </p>
        {api.rows.map((row) => (
          <RowTable key={row.name} row={row} />
        ))}
      </Section>
      <Section id="stays" heading={PARTS[2]?.label}>
        <p className="govuk-body">{api.promise}</p>
        <p className="govuk-body">
          Every file names its release and build. The same for a program:{' '}
          <Link to={`${API_PATH}openapi.json`}>openapi.json</Link> (OpenAPI 3.1). To keep to one release, take{' '}
          <Link to="data/full/">a file with the release in its name</Link>.
        </p>
      </Section>
    </>
  );
}
