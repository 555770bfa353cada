import type { NameOrigin, NameSource, PlaceName, PostcodeName } from '../../../pipeline/contract/names.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatCount } from '../../format/numbers.ts';
import { formatDate } from '../../format/dates.ts';
import { PLACES_PATH } from '../../select/placeNames.ts';
import { areaOf } from '../../site/site.ts';
import { PageHead, Section } from '../documents/DocumentPage.tsx';
import { pageKind } from '../pageKind.tsx';

const sourceAnchor = (id: string): string => `source-${id}`;

function DistrictLink({ id }: { id: string }) {
  const site = useSite();
  const district = areaOf(site, id);
  return <Link to={district.page ?? 'areas/'}>{district.name}</Link>;
}

/** The LCSPs of a district, all of them: which one a place is in no paper says. */
function LcspLinks({ district }: { district: string }) {
  const site = useSite();
  return areaOf(site, district).lcsps.map((id, index) => (
    <span key={id}>
      {index === 0 ? '' : ', '}
      <Link to={areaOf(site, id).page ?? 'areas/'}>{areaOf(site, id).name}</Link>
    </span>
  ));
}

function ReadIn({ origins }: { origins: readonly NameOrigin[] }) {
  const { names } = useSite();
  const ids = [...new Set(origins.flatMap(({ source, agreesWith }) => [source, agreesWith]))].filter((id) => id !== '');
  return ids.map((id, index) => (
    <span key={id}>
      {index === 0 ? '' : ', '}
      <a className="govuk-link" href={`#${sourceAnchor(id)}`}>
        list {names.sources.findIndex((source) => source.id === id) + 1}
      </a>
    </span>
  ));
}

const KIND_NOTES: Readonly<Record<PlaceName['kind'], string>> = {
  'town or village': '',
  island: ' (island)',
  'other name': ' (another name)',
  'name of a district now': ' (the district’s name now)',
};

function placeRow(place: PlaceName) {
  const { district } = place;
  return {
    key: `${place.name} ${district ?? place.outside}`,
    cells: [
      `${place.name}${KIND_NOTES[place.kind]}`,
      district === null ? (
        `${place.outside}, outside the county council’s area`
      ) : (
        <DistrictLink key="in" id={district} />
      ),
      district === null ? 'none' : <LcspLinks key="of" district={district} />,
      <ReadIn key="read" origins={[place]} />,
    ],
  };
}

function codeRow({ outward, districts, outside, origins }: PostcodeName) {
  return {
    key: outward,
    cells: [
      outward,
      districts.length === 0
        ? 'none of Kent’s'
        : districts.map((id, index) => (
            <span key={id}>
              {index === 0 ? '' : ', '}
              <DistrictLink id={id} />
            </span>
          )),
      outside.length === 0 ? 'none read' : outside.join(', '),
      <ReadIn key="read" origins={origins} />,
    ],
  };
}

function SourceItem({ source }: { source: NameSource }) {
  return (
    <li id={sourceAnchor(source.id)}>
      <a className="govuk-link" href={source.url}>
        {source.title}
      </a>
      , {source.publisher}. Licence: {source.licence}. Read on {formatDate(source.readOn)}.
      {source.note === '' ? '' : ` ${source.note}`}
    </li>
  );
}

/** Towns, villages and postcodes from A to Z with the district each is read in: the search's list for those without a script. */
function PlacesBody() {
  const site = useSite();
  const { places, postcodes, sources } = site.names;
  return (
    <>
      <PageHead heading="Towns, villages and postcodes">
        <p className="govuk-body-l">
          {formatCount(places.length)} names people use, each with the district it is read in. The papers held do not
          say which LCSP a town, village or postcode belongs to, so a name leads to its district and to all of that
          district’s LCSPs; which LCSP lies in which district is itself inferred from names.
        </p>
        <p className="govuk-body">
          The names are for finding only: no figure rests on them. The lists in the last column are the{' '}
          <a className="govuk-link" href="#sources">
            sources
          </a>
          . <Link to="search/">Search</Link> takes all of them, and near spellings.
        </p>
      </PageHead>
      <Section id="names" heading="Names from A to Z">
        <DataTable
          caption="Names of places from A to Z, with the district each is read in"
          columns={[{ label: 'Name' }, { label: 'District' }, { label: 'Its LCSPs' }, { label: 'Read in' }]}
          rows={places.map(placeRow)}
        />
      </Section>
      <Section id="postcodes" heading="Postcodes by their first half">
        <p className="govuk-body">
          A postcode lies in at least the districts given: the lists read may leave one out, and one code may lie in
          several. A code that is not here is in none of them.
        </p>
        <DataTable
          caption="First halves of postcodes, with the districts each is read in"
          columns={[
            { label: 'Postcode begins' },
            { label: 'Districts of Kent' },
            { label: 'Outside the county council’s area' },
            { label: 'Read in' },
          ]}
          rows={postcodes.map(codeRow)}
        />
      </Section>
      <Section id="outside" heading="What lies outside">
        <p className="govuk-body">
          Medway is governed apart from Kent County Council, and some postcodes run into East Sussex and London. This
          publication has no figure of those places.
        </p>
      </Section>
      <Section id="sources" heading="Where the names were read">
        <ol className="govuk-list govuk-list--number">
          {sources.map((source) => (
            <SourceItem key={source.id} source={source} />
          ))}
        </ol>
      </Section>
    </>
  );
}

/** The list of places; none for a release that had no names. */
export const placesPages = pageKind({
  id: 'places',
  answers: 'Which district of Kent a town, village or postcode is read in, from A to Z',
  pages: (site) =>
    site.names.places.length === 0
      ? []
      : [
          {
            path: PLACES_PATH,
            title: 'Towns, villages and postcodes of Kent by district',
            description:
              'Towns, villages and postcodes of Kent from A to Z, each with the district it is read in, the LCSPs of that district, and where the name was read.',
            trail: [{ label: 'Areas', to: 'areas/' }],
            body: <PlacesBody />,
            sheet: 'committee',
            runningHead: 'Towns, villages and postcodes',
          },
        ],
});
