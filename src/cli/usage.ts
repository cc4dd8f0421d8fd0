/** The text that `extops --help` prints. */
export const USAGE = `Usage: extops check FILE|URL [--json] [--css FILE]
       extops render [FILE|URL] [--widget map|flows|halves|events] [--format html|svg|png] [--out FILE] …
       extops --help | --version

check reads a dataset as a widget would, and says what is wrong with it, and which of its series are too faint to see in
the widgets' own colours, or in those of the theme that --css names.
Exit code: 0 nothing is lost, 1 entries or the file cannot be used, 2 the file cannot be had.

render writes a chart that stands still, without a browser, to the output or to a file. Without a file it shows the
bundled edition. Every attribute of the widget that says what is drawn is an option of the same name: --period 2024-H1,
--target DEU,FRA, --region europe, --compare 2023-H2/2024-H1, --topology FILE …
  --format html   a figure to paste into a page, with a table; no script, no style sheet (default, or as --out ends)
  --format svg    a picture that opens alone
  --format png    the same in pixels, --scale 1 to 4 for each of its own (default 2, 1 for a card); needs @resvg/resvg-js
  --card          for svg and png: 1200 × 630 for links, the picture beside a large heading
  --width N       CSS pixels of the column it is for (default 680)
  --lang TAG      language of the words (default en)
  --theme light|dark
  --css FILE      a theme: the custom properties of docs/theming.md
  --address URL   of the page that the picture is from, printed below it
  --open-table    for html: the table is seen without a click
  --font FILE     for png: a font file, any number of times; those of the system when absent
Exit code: 0 written, 1 entries or the file cannot be used (nothing is written), 2 the file cannot be had, or an option
makes no sense.`;
