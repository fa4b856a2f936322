/**
 * For each element that a query by role looks at, jsdom matches every rule of its style sheet, and for
 * the labels of each button it walks the whole page: a third of what the renderer tests cost. Here both
 * are answered at once if nothing can make a difference, and by jsdom otherwise. `quick-looks.test.tsx`
 * compares the two.
 */
type Style = ReturnType<Window['getComputedStyle']>;
type Look = (element: Element, pseudo?: string | null) => Style;
type QuickLook = Look & { readonly slow?: Look };
type Labels = NodeListOf<HTMLLabelElement>;

/** The document's own window; vitest's global one only has copies of its properties. */
const view = document.defaultView;
if (view === null) throw new Error('No window.');

const given: QuickLook = view.getComputedStyle;
/** jsdom's own answer. */
export const slowStyle: Look = given.slow ?? given;

/** What decides about `display` in jsdom's style sheet, apart from what `isPlain` excludes. */
const shapeOf = (element: Element): string =>
  JSON.stringify([
    element.localName,
    ...['hidden', 'open', 'type'].map((name) => element.getAttribute(name)),
  ]);

const displays = new Map<string, string>();

function displayOf(element: Element): string {
  if (!isPlain(element)) return slowStyle(element).display;
  const shape = shapeOf(element);
  const known = displays.get(shape);
  if (known !== undefined) return known;
  const { display } = slowStyle(element);
  displays.set(shape, display);
  return display;
}

/** A summary depends on its position, and a popover on a state that is not in its attributes. */
const isPlain = (element: Element): boolean =>
  document.styleSheets.length === 0 &&
  element.localName !== 'summary' &&
  !element.hasAttribute('popover') &&
  !(element.getAttribute('style') ?? '').includes('display');

/** Inherited; parts of tables that are hidden only collapse. */
function visibilityOf(element: Element): string {
  if (document.styleSheets.length > 0) return slowStyle(element).visibility;
  for (let one: Element | null = element; one !== null; one = one.parentElement)
    if (one.hasAttribute('hidden') || (one.getAttribute('style') ?? '').includes('visibility'))
      return slowStyle(element).visibility;
  return 'visible';
}

const QUICK: Readonly<Record<string, (element: Element) => string>> = {
  display: displayOf,
  visibility: visibilityOf,
};

const valueOf = (element: Element, property: string): string =>
  QUICK[property]?.(element) ?? slowStyle(element).getPropertyValue(property);

const quickStyle: Look = (element, pseudo) => {
  if (pseudo !== undefined && pseudo !== null) return slowStyle(element, pseudo);
  return new Proxy({} as Style, {
    get: (_, name) => {
      if (name === 'getPropertyValue')
        return (property: string): string => valueOf(element, property);
      if (typeof name === 'string' && name in QUICK) return valueOf(element, name);
      return Reflect.get(slowStyle(element), name) as unknown;
    },
  });
};

const quick = Object.assign(quickStyle, { slow: slowStyle });
Object.assign(view, { getComputedStyle: quick });
Object.assign(globalThis, { getComputedStyle: quick });

type Labelled = HTMLElement & { readonly labels: Labels | null };

const none: Labels = document.createDocumentFragment().querySelectorAll('label');

/** False only if no label can name it: it is inside none, and has no id for one to refer to. */
function mayHaveLabel(element: Element): boolean {
  for (let one: Element | null = element; one !== null; one = one.parentElement)
    if (one.localName === 'label') return true;
  return element.id !== '';
}

type SlowLabels = (element: Labelled) => Labels | null;

function quicken(prototype: Labelled): SlowLabels {
  const { get } = Object.getOwnPropertyDescriptor(prototype, 'labels') ?? {};
  const slow: SlowLabels =
    (get as { slow?: SlowLabels }).slow ?? ((element) => get?.call(element) as Labels | null);
  const answer = function labels(this: Labelled): Labels | null {
    return mayHaveLabel(this) ? slow(this) : none;
  };
  Object.defineProperty(prototype, 'labels', { get: Object.assign(answer, { slow }) });
  return slow;
}

/** jsdom's own answer for a button. */
export const slowLabels = quicken(view.HTMLButtonElement.prototype);
