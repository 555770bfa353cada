import type { Resource } from '../../check/table/schema.ts';
import type { Effects } from '../../effects.ts';

/** `data/datapackage.json` as far as the published files repeat it. */
export interface Descriptor {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly licenses: readonly { readonly name: string; readonly path: string; readonly title: string }[];
  readonly resources: readonly Resource[];
}

/** Reads the data package's own description of itself. The check stage has tested its form by then. */
export async function readDescriptor(effects: Effects, folder: string): Promise<Descriptor> {
  const bytes = await effects.readBytes(`${folder}/datapackage.json`);
  // Checked before: a package of another form is refused with findings.
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Descriptor;
}
