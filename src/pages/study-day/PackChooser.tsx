import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { loadPackPart } from './loadPackPart.ts';
import type { PackCover, PackPart } from './pack.ts';
import { PackFrame } from './PackFrame.tsx';
import { PackReady } from './PackReady.tsx';
import type { ViewNotice } from '../../select/compareView.ts';
import { EMPTY_PACK, formatPackView, isIsoDate, parsePackView, type PackView } from '../../select/packView.ts';
import { AreaSelect, readAreaSelects, writeAreaSelects, Notices } from '../../browser/islands/ChooserFields.tsx';
import type { IslandKind } from '../../browser/islands/islandKind.ts';

/** An LCSP a pack can hold, with the script its part comes in. */
export interface PackChoice {
  readonly id: string;
  readonly name: string;
  readonly script: string;
}

interface PackChooserProps {
  readonly areas: readonly PackChoice[];
  readonly cover: PackCover;
  /** Address of the page that says what changed between releases. */
  readonly changes: string;
}

const PLACES = ['First', 'Second', 'Third', 'Fourth'] as const;

/** What stands on the page: nothing yet, a pack, or the LCSPs whose parts did not come. */
type Shown = { readonly parts: readonly PackPart[]; readonly date: string } | { readonly missing: string } | null;

const addressOf = (view: PackView, release: string): string => {
  const query = formatPackView(view, release);
  return `${location.pathname}${query === '' ? '' : `?${query}`}`;
};

const dateBox = (form: Element): HTMLInputElement | null => form.querySelector('input[type=date]');

function readView(form: Element): PackView {
  const date = dateBox(form)?.value ?? '';
  return { areas: readAreaSelects(form), date: isIsoDate(date) ? date : '', read: false };
}

function writeView(form: Element, view: PackView): void {
  writeAreaSelects(form, view.areas);
  const box = dateBox(form);
  if (box !== null) box.value = view.date;
}

/** Both ways on from an address made with another release: its pack with this release, and what changed since. */
function ReleaseLinks({
  notices,
  view,
  props,
}: {
  notices: readonly ViewNotice[];
  view: PackView;
  props: PackChooserProps;
}) {
  const notice = notices.find((one) => one.kind === 'other release');
  if (notice === undefined) return null;
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={`?${formatPackView(view, props.cover.release)}`}>
        This pack with release {props.cover.release}
      </a>
      ;{' '}
      <a className="govuk-link" href={props.changes}>
        what changed since release {notice.asked}, and where its figures are kept
      </a>
    </p>
  );
}

async function loadParts(view: PackView, areas: readonly PackChoice[]): Promise<Shown> {
  const wanted = view.areas.flatMap((id) => areas.find((area) => area.id === id) ?? []);
  try {
    const parts = await Promise.all(wanted.map((area) => loadPackPart(area.id, area.script)));
    return parts.length === 0 ? null : { parts, date: view.date };
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}

function PackShown({ shown, cover }: { shown: Shown; cover: PackCover }) {
  if (shown === null) return null;
  if ('missing' in shown) {
    return (
      <p className="govuk-inset-text">
        A part of the pack could not be loaded. The ready packs of each LCSP below hold the same pages.
      </p>
    );
  }
  return <PackFrame parts={shown.parts} cover={cover} date={shown.date} level={2} />;
}

/** A press of the link itself, which a reader may also open in a tab of its own. */
const isPlain = ({ ctrlKey, metaKey, shiftKey, button }: MouseEvent): boolean =>
  !ctrlKey && !metaKey && !shiftKey && button === 0;

/** Takes a reader who asked for the pack to its beginning. */
function showTitle(): void {
  const title = document.getElementById('pack-title');
  title?.focus();
  title?.scrollIntoView();
}

/** Chooses the LCSPs and the day, and puts their pack together on the page from parts rendered at build time. */
function PackChooser(props: PackChooserProps) {
  const { areas, cover } = props;
  const form = useRef<HTMLFormElement>(null);
  const opened = useRef(false);
  const [view, setView] = useState<PackView>(EMPTY_PACK);
  const [notices, setNotices] = useState<readonly ViewNotice[]>([]);
  const [shown, setShown] = useState<Shown>(null);
  useEffect(() => {
    const show = (picked: PackView): void => {
      const known = { areas: new Set(areas.map(({ id }) => id)), release: cover.release };
      const asked = parsePackView(location.search, known);
      const start = asked.view.areas.length === 0 && picked.areas.length > 0 ? picked : asked.view;
      if (form.current !== null) writeView(form.current, start);
      setNotices(asked.notices);
      setView(start);
    };
    const goBack = (): void => show(EMPTY_PACK);
    show(form.current === null ? EMPTY_PACK : readView(form.current));
    addEventListener('popstate', goBack);
    return () => removeEventListener('popstate', goBack);
  }, [areas, cover.release]);
  useEffect(() => {
    let isWanted = true;
    void loadParts(view, areas).then((loaded) => {
      if (!isWanted) return;
      setShown(loaded);
      document.body.classList.toggle('has-pack', loaded !== null);
    });
    return () => {
      isWanted = false;
    };
  }, [view, areas]);
  useEffect(() => {
    // The notes a reader has written on the pages of these LCSPs stand in their pack, whichever these now are.
    document.dispatchEvent(new Event('notes'));
    if (opened.current) showTitle();
    opened.current = false;
  });
  const change = () => {
    if (form.current === null) return;
    const next = { ...readView(form.current), read: view.read };
    history.replaceState(history.state, '', addressOf(next, cover.release));
    setNotices([]);
    setView(next);
  };
  const turned: PackView = { ...view, read: !view.read };
  const turn = (event: MouseEvent) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    history.pushState(history.state, '', addressOf(turned, cover.release));
    opened.current = turned.read;
    setView(turned);
  };
  const parts = shown !== null && 'parts' in shown ? shown.parts : [];
  const groups = [{ label: 'LCSPs', options: areas.map(({ id, name }) => ({ id, name })) }];
  return (
    <>
      <div className="chooser js-only" data-reads-address="">
        <Notices notices={notices} />
        <ReleaseLinks notices={notices} view={view} props={props} />
        <form ref={form} onChange={change} onSubmit={(event) => event.preventDefault()}>
          <fieldset className="chooser-set">
            <legend className="chooser-legend">
              Choose {cover.atATime.from} or {cover.atATime.to} LCSPs, in the order of the visits
            </legend>
            <div className="area-selects area-selects-row">
              {PLACES.map((place, index) => (
                <AreaSelect
                  key={place}
                  id={`pack-area-${index + 1}`}
                  label={`${place} LCSP`}
                  groups={groups}
                  none="None"
                />
              ))}
            </div>
          </fieldset>
          <div className="pack-row">
            <div className="govuk-form-group">
              <label className="govuk-label" htmlFor="pack-date">
                Date of the study day
              </label>
              <input className="govuk-input pack-date" type="date" id="pack-date" />
            </div>
            <PackReady
              parts={parts}
              atATime={cover.atATime}
              read={view.read}
              href={`?${formatPackView(turned, cover.release)}`}
              onTurn={turn}
            />
          </div>
        </form>
      </div>
      <div className={view.read ? '' : 'pack-folded'}>
        <PackShown shown={shown} cover={cover} />
      </div>
    </>
  );
}

export const packChooser: IslandKind<PackChooserProps> = { name: 'study-day', Content: PackChooser };
