/** Files that editors, browsers, office programs and systems leave beside what somebody wrote; none is ever an article. */
const PASSED_OVER = [
  // Hidden files, among them Vim's .a.txt.swp, LibreOffice's .~lock.a.docx# and the half-written ones of rsync.
  /^\./,
  // Backups, and what Emacs and Office keep while a file is open.
  /~$/,
  /^#.*#$/,
  /^~\$/,
  // What is renamed when it is complete.
  /\.(?:tmp|temp|part|partial|crdownload|download|swp|swo|swx)$/i,
  /^(?:thumbs\.db|desktop\.ini)$/i,
];

const CATALOGUE_FILE = /^sources\.ya?ml$/;

/**
 * Whether a file or folder is passed over in silence because of its name alone.
 *
 * @param path below the articles folder, with `/`
 * @example `isPassedOver('wire/~$talks.docx')`, `isPassedOver('.git')` → `true`; `isPassedOver('a.txt')` → `false`
 */
export function isPassedOver(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return isCatalogue(path) || PASSED_OVER.some((pattern) => pattern.test(name));
}

/**
 * Whether a file is the catalogue.
 *
 * @param path below the articles folder, with `/`
 * @example `isCatalogue('sources.yaml')` → `true`; `isCatalogue('wire/sources.yaml')` → `false`
 */
export function isCatalogue(path: string): boolean {
  return CATALOGUE_FILE.test(path);
}
