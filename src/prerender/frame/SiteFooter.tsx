import type { FileHead } from '../../../pipeline/contract/files.ts';
import { Link, usePage } from '../../components/Link.tsx';

const LINKS = [
  { label: 'About this publication', to: 'about/' },
  { label: 'Accessibility', to: 'accessibility/' },
  { label: 'How figures are judged', to: 'methods/' },
  { label: 'Data to download', to: 'data/' },
  { label: 'What changed', to: 'data/changes/' },
  { label: 'Check or bring a file', to: 'check-a-return/' },
  { label: 'Six-monthly report', to: 'report/' },
  { label: 'Your notes', to: 'notes/' },
] as const;

/** What the publication is, who answers for it as far as that is known, and which release this page shows. */
export function SiteFooter({ head, paths }: { head: FileHead; paths: ReadonlySet<string> }) {
  const { path } = usePage();
  return (
    <footer className="site-footer">
      <div className="govuk-width-container">
        <p>
          Population for Kent’s 23 Local Children’s Services Partnerships (LCSPs), which ran from September 2008;
          attendance for 12 districts; exclusions and NEET for Kent. In the papers held, 12 local boards were to replace
          the 23 LCSP boards by April 2010.
        </p>
        <ul className="site-footer-links">
          {LINKS.filter((link) => paths.has(link.to)).map((link) => (
            <li key={link.to}>
              <Link to={link.to}>{link.label}</Link>
            </li>
          ))}
        </ul>
        <dl className="site-imprint">
          <div>
            <dt>Who is responsible</dt>
            <dd>not yet named by the council</dd>
          </div>
          <div>
            <dt>Contact and complaints</dt>
            <dd>not yet named by the council</dd>
          </div>
          <div>
            <dt>Report an error</dt>
            <dd>
              {paths.has('about/') ? <Link to="about/#error">no way is named yet</Link> : 'no way is named yet'}; quote
              release {head.release}, page /{path}
            </dd>
          </div>
          <div>
            <dt>Next release</dt>
            <dd>no date announced</dd>
          </div>
          <div>
            <dt>This release</dt>
            <dd>
              {head.release}, build {head.build}
            </dd>
          </div>
        </dl>
      </div>
    </footer>
  );
}
