/**
 * The numbers of Discord that bind a reply; paths are below `developers/` in discord/discord-api-docs.
 * All lengths are counted in UTF-16 units, the strictest way to count.
 */

/** Characters over all text displays of one message; at least one in each. `components/reference.mdx`, Text Display. */
export const MAX_TEXT = 4_000;

/**
 * Bytes that Discord takes for the texts of one message: their UTF-8 length plus `BYTES_PER_TEXT` for each; beyond it
 * answers 500. Measured in discord-api-docs#8554; Chinese or Russian text reaches it before `MAX_TEXT`.
 */
export const MAX_TEXT_BYTES = 10_170;
export const BYTES_PER_TEXT = 12;

/** Components of one message, nested ones included. `components/reference.mdx`, What is a Component. */
export const MAX_COMPONENTS = 40;

/** Buttons in one action row. `components/reference.mdx`, Action Row. */
export const MAX_BUTTONS_IN_ROW = 5;

/** Characters of a `custom_id`, at least one. `components/reference.mdx`, Custom ID. */
export const MAX_CUSTOM_ID = 100;

/** Characters of a button's label. `components/reference.mdx`, Button. */
export const MAX_BUTTON_LABEL = 80;

/** Characters of the address of a link button. `components/reference.mdx`, Button. */
export const MAX_BUTTON_URL = 512;

/** Bytes of one attached file in any channel. `reference.mdx`, Uploading Files. */
export const MAX_FILE_BYTES = 10 * 1_024 * 1_024;

/** Choices of an autocomplete response, and characters of the name and of the value of each. `interactions/application-commands.mdx`. */
export const MAX_CHOICES = 25;
export const MAX_CHOICE = 100;
