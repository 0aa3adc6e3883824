import { parseHTML } from 'linkedom';

/** A node of a page, as far as it is read; nodeType 1 is an element and 3 a text (dom.spec.whatwg.org). */
export type PageNode = {
  readonly nodeType: number;
  /** In capitals for an element. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
};

/** A parsed page; Readability takes it apart. */
export type Page = { readonly body: PageNode };

/**
 * Parses a page; scripts are not run, nothing is loaded.
 *
 * @param lean as `scanPage` leaves it, so that neither depth nor size is beyond recursion
 * @example `parsePage('<p>He came.</p>').body.firstChild?.nodeName` → `'P'`
 */
export function parsePage(lean: string): Page {
  return parseHTML(lean).document as unknown as Page;
}
