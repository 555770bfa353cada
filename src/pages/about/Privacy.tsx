import { Link } from '../../components/Link.tsx';
import { Section } from '../documents/DocumentPage.tsx';

/** What the site keeps on a reader's device, and that it keeps nothing else. */
export function Privacy({ heading }: { heading: string }) {
  return (
    <Section id="privacy" heading={heading}>
      <p className="govuk-body">
        Nothing, unless you ask for it. The site sets no cookie, counts no visit and asks no other host for anything.
        Two things can be kept on your device, each only after you have asked, and neither is sent anywhere:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <strong>notes</strong> you write on a page. They stay in this browser until you delete them, one by one or all
          at once, on <Link to="notes/">the page of your notes</Link>. On a shared device others can read them.
        </li>
        <li>
          <strong>the offline copy</strong> of this site, if you save it from the foot of a page. It holds what everyone
          can read here, and stays until you remove it in the same place or the browser makes room.
        </li>
      </ul>
    </Section>
  );
}
