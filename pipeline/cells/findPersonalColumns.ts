import { typeAgain } from './findLookAlikes.ts';

// A column of any of these is about single people, whatever else the table holds.
const IDENTIFYING =
  /^(upn|uln|nhs|nino|dob|d_o_b|(unique_)?(pupil|learner|student|child|candidate|person)(_?s)?(_?(id|ref|reference|no|number|name|upn))|former_upn|nhs_?(id|no|number)|national_insurance(_?(no|number))?|(pupil_?s?_?|child_?s?_?)?(date_?of_?birth|birth_?date|born)|(legal_|preferred_|former_|pupil_|child_|middle_|parent_|given_|family_)?(forenames?|firstname|first_names?|surname|last_?name|full_?name|middle_names?|given_names?|family_name)|child_?names?|(mother|father|carer|guardian)s?(_name)?|parents?_names?)$/;

// How a person is reached: refused under the header of a table, but a cover sheet may say whom to ask.
const REACHING =
  /^((home_|full_)?post_?code|(home_|postal_|email_|full_|pupil_)address(_?(line_?)?\d)?|address_?(line_?)?\d|e_?mails?|(tele|mobile_|home_)?phone(_?(no|number))?|mobile(_?(no|number))?)$/;

// A person where something of one stands beside it; alone they may as well be a heading of counts.
const NAMING = /^(pupil|student|learner|ad_?no|adm(ission)?_?(no|number))$/;

// These say something of a person beside one of the above; alone they may as well divide a table of counts.
const DESCRIBING =
  /^(address|gender|sex|age|ethnic(ity|_group|_origin|_code)?|religion|nationality|(first_|home_)?language|mother_tongue|disabilit(y|ies)|sen(_?(status|need|provision|type))?|send|fsm(_?\w{0,12})?|free_school_meals?|year_?group|nc_?year|class|form|(tutor|reg|registration)_?(group|form)|persistent_absent(ee|ce)?|in_care|looked_after|cla|lac|child_protection|school|urn|attendance|absences?|exclusions?|neet_?status)$/;

const plainName = (name: string): string =>
  name.length > LONGEST_NAME
    ? ''
    : typeAgain(name)
        .trim()
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, '');

/** A longer text is no column's name, and no pattern need look at it. */
const LONGEST_NAME = 60;

/**
 * The columns by which a table is known to be about single people (check X08), by their names as written: those that
 * identify a person or say how to reach one, and beside them those that describe one. Empty where none identifies anybody.
 */
export function findPersonalColumns(header: readonly string[]): readonly string[] {
  const plain = header.map(plainName);
  const isNamed = plain.some((name) => NAMING.test(name)) && plain.some((name) => DESCRIBING.test(name));
  if (!isNamed && !plain.some((name) => IDENTIFYING.test(name) || REACHING.test(name))) return [];
  return header.filter((_, index) => ALL.some((pattern) => pattern.test(plain[index] ?? '')));
}

const ALL = [IDENTIFYING, REACHING, NAMING, DESCRIBING];

/** Whether a row that may be a header or anything else names the columns of a table of people beyond doubt. */
export const isPersonalHeader = (cells: readonly string[]): boolean =>
  cells.some((cell) => IDENTIFYING.test(plainName(cell))) && findPersonalColumns(cells).length > 1;
