import type { Claim } from '../../words/claim.ts';
import { describeEqualTargets, describeVerdicts } from '../../words/claimsCounty.ts';
import {
  describeActions,
  describeAwaited,
  describeDates,
  describeFilling,
  describeLocalFigures,
  describePromise,
  describeReleaseChanges,
  describeReviews,
  describeSubCommittee,
  TIME_OF_REPORT,
  JUDGING,
} from './claimsReport.ts';
import { describeOtherMeasures } from '../../words/claimsMissing.ts';
import { countyOf, type Site } from '../../site/site.ts';
import { describeProgressReported } from '../../words/claimsRecord.ts';
import { describeNegative } from '../../words/negativeClaims.ts';
import { selectOtherMeasures } from '../../select/plan.ts';
import { selectActionMeasures, tabulateActions } from './reportActions.ts';
import { tabulateAwaitedTargets, tabulateLocalGaps } from './reportAwaited.ts';
import { currentRelease, listChanges } from './reportChanges.ts';
import {
  COMMENTS_OF_POSTS,
  commentsOfReport,
  tabulateCommentary,
  headProgress,
  tabulateProgress,
  listRecommendations,
} from './reportRecord.ts';
import { committeeOf } from './reportCommittee.ts';
import type { ReportBlock, ReportParagraph, ReportSection } from './reportModel.ts';
import { drawTargets, selectReportTargets, tabulateNotes, tabulateTargets } from './reportTargets.ts';

/** An unnumbered paragraph or table: `numberBlocks` gives paragraphs their numbers. */
type Draft =
  Exclude<ReportBlock, ReportParagraph> | { readonly claims: readonly Claim[]; readonly points?: readonly Claim[] };

interface SectionDraft {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Draft[];
}

function numberBlocks(drafts: readonly Draft[]): readonly ReportBlock[] {
  let number = 0;
  return drafts.map((draft): ReportBlock => {
    if ('kind' in draft) return draft;
    number += 1;
    return { kind: 'paragraph', number, claims: draft.claims, points: draft.points ?? [] };
  });
}

const say = (...claims: readonly Claim[]): Draft => ({ claims });

function draftProgress(site: Site): readonly SectionDraft[] {
  const targets = selectReportTargets(site);
  const measures = selectActionMeasures(site, targets);
  const { actions } = site.plan;
  const { targets: all } = site.kent;
  return [
    {
      id: 'targets',
      heading: 'Progress against the targets',
      blocks: [
        say(describeVerdicts(countyOf(site), all)),
        say(JUDGING),
        { ...tabulateTargets(targets), ...drawTargets(site) },
        say(describeEqualTargets(all), {
          rule: 'definition',
          text: 'What each target is like as a target, whatever the figures came to, follows.',
        }),
        tabulateNotes(targets),
        ...listCommentary(site),
      ],
    },
    {
      id: 'actions',
      heading: headProgress(site),
      blocks: [
        say(describeActions(actions, new Set(measures.keys())), ...describeOtherMeasures(selectOtherMeasures(site))),
        // Once a post has reported, what is said of it below takes the place of the sentence that nobody has.
        ...(site.governance.actionProgress.length > 0 ? [] : [say(describeNegative(site, 'report on a key action'))]),
        say(describeDates(actions)),
        tabulateActions(site, measures),
        ...listProgress(site),
      ],
    },
    {
      id: 'changed',
      heading: 'What changed since the last release',
      blocks: [say(describeReleaseChanges(currentRelease(site))), ...listChanges(site)],
    },
    {
      id: 'awaited',
      heading: 'What is missing',
      blocks: [
        say(describeAwaited(all)),
        tabulateAwaitedTargets(targets),
        say(describeLocalFigures(site.coverage.cells)),
        tabulateLocalGaps(site),
      ],
    },
  ];
}

/** What posts say of the measures with a target; nothing while nobody has said anything. */
function listCommentary(site: Site): readonly Draft[] {
  const comments = commentsOfReport(
    site,
    site.kent.targets.map(({ indicator }) => indicator),
  );
  return comments.length === 0 ? [] : [say(COMMENTS_OF_POSTS), tabulateCommentary(site, comments)];
}

/** What posts have reported of the key actions; nothing while no post has. */
function listProgress(site: Site): readonly Draft[] {
  if (site.governance.actionProgress.length === 0) return [];
  return [say(...describeProgressReported(site)), tabulateProgress(site)];
}

/** Title of the document an entry of the governance file stands in. */
function documentOf(site: Site, provenance: string): string {
  const entry = site.governance.provenance.find(({ id }) => id === provenance);
  return site.index.sources.find(({ id }) => id === entry?.source)?.title ?? 'paper';
}

function draftIntroduction(site: Site): SectionDraft {
  const { index, governance } = site;
  const to = committeeOf(governance)?.id;
  const promises = governance.reportPromises.filter(({ body }) => body === to);
  return {
    id: 'introduction',
    heading: 'Introduction',
    blocks: [
      ...promises.map((promise) => say(describePromise(promise, documentOf(site, promise.provenance)))),
      say(describeFilling(currentRelease(site), index.build)),
      say(TIME_OF_REPORT),
    ],
  };
}

const ask = (text: string): Claim => ({ rule: 'question', text });

function draftReviews(site: Site): SectionDraft {
  const { governance } = site;
  const parent = committeeOf(governance)?.id;
  const child = governance.bodies.find((body) => body.reportsTo === parent && parent !== undefined);
  return {
    id: 'reviews',
    heading: 'Reviews and recommendations of the Sub-Committee',
    blocks: [
      ...(child === undefined ? [] : [say(describeSubCommittee(child))]),
      say(...describeReviews(site)),
      ...listRecommendations(site),
    ],
  };
}

/** Wording to start from: no document held holds a recommendation for a report that has not been made. */
const RECOMMENDATION: SectionDraft = {
  id: 'recommendation',
  heading: 'Recommendation',
  blocks: [
    {
      claims: [ask('The council has not yet set a recommendation. On what is held, Members could be asked to:')],
      points: [
        ask('note how the targets stand on the figures held (section 2);'),
        ask(
          'ask the posts named in section 3 to report on the key actions, first those no key performance indicator is named for;',
        ),
        ask('note what changed in the figures (section 4);'),
        ask('ask those who would hold them for the figures and targets awaited (section 5).'),
      ],
    },
  ],
};

/** The report's sections in order, numbered as the papers number theirs: `2.`, and under it `(1)`, `(2)`. */
export const selectReportSections = (site: Site): readonly ReportSection[] =>
  [draftIntroduction(site), ...draftProgress(site), draftReviews(site), RECOMMENDATION].map((draft, place) => ({
    id: draft.id,
    heading: draft.heading,
    number: place + 1,
    blocks: numberBlocks(draft.blocks),
  }));
