import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { DatasetController } from '../controllers/dataset.js';
import type { FilterKey } from '../controllers/group.js';
import { LinkController } from '../controllers/link.js';
import { LocaleController } from '../controllers/locale.js';
import { PermalinkController } from '../controllers/permalink.js';
import { SizeController } from '../controllers/size.js';
import { selectRows, type Selection } from '../dataset/select.js';
import { filtersFrom } from './filters.js';
import { memoLast } from './memo.js';
import { headingLevel } from './warn.js';

/** What every widget is: a dataset, filters, a language, and the furniture around what it shows. */
export abstract class ExtopsWidget extends LitElement {
  /** Address of a dataset, JSON or CSV. Without it, and without data given otherwise, the bundled edition is shown. */
  @property() src: string | null = null;
  /** A dataset as an object; it wins over inline JSON, `src` and the bundled edition. */
  @property({ attribute: false }) data: unknown = undefined;
  /** Milliseconds that a whole load may take; 15,000 when absent. */
  @property({ type: Number }) timeout: number | null = null;
  /** Decoded bytes that a file may have; 20 MB when absent. */
  @property({ type: Number, attribute: 'max-bytes' }) maxBytes: number | null = null;
  /** Seconds between looks for a newer file; never when absent. */
  @property({ type: Number }) refresh: number | null = null;

  /** Widgets of one group share filters, hover and selection. */
  @property() group: string | null = null;
  /** Keeps the group's filters and selection in the page's address (`#extops=…`). */
  @property({ type: Boolean }) permalink = false;

  /** `2024-H1`, `2024`, or a run: `2022-H1/2024-H1`. */
  @property() period: string | null = null;
  /** Series ids, separated by commas; `none` for no province named. */
  @property() series: string | null = null;
  /** Province ids; `none` for no province named. */
  @property() province: string | null = null;
  /** ISO 3166-1 codes of target countries; `none` for not disclosed. */
  @property() target: string | null = null;
  /** `attack`, `foiled`. */
  @property() outcome: string | null = null;
  /** `confirmed`, `probable`, `presumed`. */
  @property() certainty: string | null = null;
  /** `core`, `borderline`. */
  @property() tier: string | null = null;
  /** Whose attribution counts: `leading` (default), `claim`, `government`, `analyst`, `media`. */
  @property() lens: string | null = null;

  /** The author's heading; a neutral one is made from the data when absent. */
  @property() heading: string | null = null;
  /** The author's standfirst; made from the data when absent. */
  @property() standfirst: string | null = null;
  /** `aria-level` of the heading in the page's outline. */
  @property({ converter: headingLevel, attribute: 'heading-level' }) headingLevel = 3;
  /** `auto` follows the page's `color-scheme`; `light` and `dark` insist. */
  @property({ reflect: true }) theme: string | null = null;

  /** Leaves out heading and standfirst. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false;
  /** Leaves out the notes and the line that adds the numbers up. */
  @property({ type: Boolean, attribute: 'without-notes' }) withoutNotes = false;
  /** Leaves out the menu to take the chart, the list and the data away. */
  @property({ type: Boolean, attribute: 'without-export' }) withoutExport = false;

  /** Asks for the same data once more. Never rejects: the outcome is an `extops-load` or `extops-error` event. */
  reload(): Promise<void> {
    return this.feed.reload();
  }

  protected readonly feed = new DatasetController(this);
  protected readonly size = new SizeController(this);
  protected readonly locale = new LocaleController(this);
  protected readonly link = new LinkController(this);
  protected readonly permalinks = new PermalinkController(this);
  /** What the filters let through; `undefined` until there are data. */
  protected selection: Selection | undefined;

  private readonly filters = memoLast(filtersFrom);
  private readonly select = memoLast(selectRows);

  protected override willUpdate(): void {
    this.feed.update();
    const { dataset } = this.feed;
    if (!dataset) return;
    const own = this.link.filters;
    const filter = (key: FilterKey) => own[key] ?? this[key];
    const filters = this.filters(
      filter('period'),
      filter('series'),
      filter('province'),
      filter('target'),
      filter('outcome'),
      filter('certainty'),
      filter('tier'),
      filter('lens'),
    );
    this.selection = this.select(dataset, filters);
  }
}
