/** What every command does and takes, for whoever asks with `--help` or asks wrongly. */
export const USAGE = `kent-lcsp-outcomes: figures into pages

  npm start                       run the pipeline, build the site, serve it on 127.0.0.1:4173 (PORT to change)
  npm run data                    check data/ and write public/data/
  npm run build [-- --field]      the above, and the site into dist/
  npm run release [-- --by POST]  keep the shipped figures as a release in data/releases/, with the post that releases
                                  them (no person's name)
  npm run returns                 who has sent a return, how it stands and what it holds; never a figure
  npm run invent                  invent the returns of the training edition again: data/returns/examples/
  npm run check -- FILE...        say everything that is wrong with a table and how to mend it; FILE may be a folder, or a
                                  pattern in quotes: "returns/**/*.csv"
      --table KIND                indicator, population, mapping, target, area-register, indicator-register,
                                  source-register, work-programme, recommendations, answers, action-progress or
                                  "raw csv"; guessed from the header when not given
      --registers DIR             folder with areas.csv and indicators.csv (data/ when not given)
      --complete                  also check that no area, band or county row is missing
      --return                    a return from an LCSP: of one LCSP; small counts are allowed and will be protected
      --strict                    reads nothing but what is written as a table that is kept must be; not with --mend
      --mend OUT.csv              writes the one file, a workbook too, as a CSV that is not there yet, with all mended that can
                                  mean one thing only; the report says what was mended and what is left, as it stood, for a person
      --format text|json|github|sarif
                                  for people, for programs, as annotations of a workflow, or as SARIF 2.1.0

  npm run import -- FILE...       figures out of published files into data/, by the recipes in data/recipes/
      --dry-run                   says what would be written, and writes nothing
      --published YYYY-MM-DD      the day the publication came out; asked for where its source is not held yet
      --recipe NAME               reads by this recipe; recognised by what stands in the file when not given
      --by POST                   the post that logs figures the publisher has changed (no person's name)
      --source ID  --title TEXT  --address URL
                                  of the source, where they are not those of the recipe
      --area CODE=AREA_ID         answers a question about an area; may be given more than once

  npm run pack -- --areas a,b,c --out FILE.pdf [--date YYYY-MM-DD]
                                  the study-day pack of up to four LCSPs as a tagged PDF

  --pdf                           with build: a PDF of each LCSP's pack and of the report (needs Chrome or Chromium)
  --site-url URL                  with build: address the site will have, for the few places that need one
  --pictures                      with build and --site-url: draws a picture of each page for shared links, if a
                                  Chromium is found
  --field                         with build: a copy that works from a disk without a server
  --workers N                     with build and start: threads that render pages, as many as there are processors up to
                                  four when not given; the bytes are the same
  --training                      with start, data, build and returns: the training edition, with invented returns, into
                                  dist-training/; with check: beside the invented record, marked rows welcome

One command writes at a time: another waits and says for whom. What stands is replaced whole or not at all.

Exit code 0: accepted (warnings allowed), 1: data or the disk refused, 2: wrong use of the command.
`;
