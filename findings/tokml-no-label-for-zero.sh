#!/usr/bin/env bash
# tokml 0.4.0 (GeoJSON to KML, the format of Google Earth), Node 20.19 or later.
#
# Valid input: three areas as GeoJSON, with the rate as the name that is shown at each, a number: 7.1, a true zero, and withheld, which
# is null.
#
# Expected: a name for Dover, 7.1, and for Deal, 0; none for Thanet. The readme has the option name as "the name of the property in each
# GeoJSON Feature that contains the feature's name", and any property may be a number (RFC 7946, 3.2).
#
# Seen: Dover alone has a name. A name of 0 is left out as one that is not there, so that Deal and Thanet are alike on the map. In the
# data of each placemark 0 and blank are told apart, and with the rates as texts "0" is a name. The description does the same.
#
# Why it matters here: zero stays zero and missing stays missing is our first promise, and a map of labels has a gap at each area that
# is doing best. No KML is made here. The script fails when the behaviour changes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent tokml@0.4.0
cat >labels.cjs <<'JS'
const tokml = require('tokml');

const AREAS = { Dover: 7.1, Deal: 0, Thanet: null };
const OPTIONS = { name: 'rate', description: 'area' };
const featureOf = ([area, rate]) => ({
  type: 'Feature',
  properties: { area, rate },
  geometry: { type: 'Point', coordinates: [1.3, 51.2] },
});

/** What each placemark has as its name, and what it has as the rate in its data. */
function show(name, areas) {
  const kml = tokml({ type: 'FeatureCollection', features: Object.entries(areas).map(featureOf) }, OPTIONS);
  const placemarks = kml.split('<Placemark>').slice(1);
  const shown = placemarks.map((placemark) => {
    const [, area] = /<description>(.*?)<\/description>/.exec(placemark);
    const label = /<name>(.*?)<\/name>/.exec(placemark)?.[1] ?? 'none';
    const [, rate] = /<Data name="rate"><value>(.*?)<\/value>/.exec(placemark);
    return `${area}: name ${label}, data ${rate === '' ? 'blank' : rate}`;
  });
  console.log(`${name}: ${shown.join('; ')}`);
}

show('numbers', AREAS);
show('texts', { ...AREAS, Dover: '7.1', Deal: '0' });
JS
seen="$(node labels.cjs | tr -d '\r')"
printf '%s\n' "$seen"
expected='numbers: Dover: name 7.1, data 7.1; Deal: name none, data 0; Thanet: name none, data blank
texts: Dover: name 7.1, data 7.1; Deal: name 0, data 0; Thanet: name none, data blank'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.' >&2; exit 1; }
echo 'As described: an area with a true zero has no label, as one that is withheld.'
