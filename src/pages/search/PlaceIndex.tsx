import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { pageOfPlaces, selectPlaces, type PlacesOf } from '../../select/placeNames.ts';
import { areaOf } from '../../site/site.ts';
import { describeCode, describePlace } from '../../words/claimsPlaces.ts';

/** Where names or codes lie, with the LCSPs among which nobody says which. */
function Where({ group, says }: { group: PlacesOf; says: string }) {
  const site = useSite();
  return (
    <>
      {says}
      {group.lcsps.map((id, index) => (
        <span key={id}>
          {index === 0 ? ': ' : ', '}
          <Link to={areaOf(site, id).page ?? 'areas/'}>{areaOf(site, id).name}</Link>
        </span>
      ))}
    </>
  );
}

function Group({ group, names, says }: { group: PlacesOf; names: readonly string[]; says: string }) {
  const site = useSite();
  const to = pageOfPlaces(site.index, group);
  return names.length === 0 ? null : (
    <div className="search-places">
      <p className="finder-context" data-where="">
        <Where group={group} says={says} />
      </p>
      <ul className="govuk-list">
        {names.map((name) => (
          <li key={name}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Names of places and postcodes by where they are read: the search finds each with what is said of its group. */
export function PlaceIndex() {
  const site = useSite();
  return selectPlaces(site.names, site.index.areas).map((group) => {
    const placed = {
      where: group.where,
      isOutside: group.district === '',
      lcsps: group.lcsps,
    };
    return (
      <section key={group.where} aria-label={group.where}>
        <Group group={group} names={group.names} says={describePlace(placed)} />
        <Group group={group} names={group.codes} says={describeCode(placed)} />
      </section>
    );
  });
}
