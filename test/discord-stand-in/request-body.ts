import type { IncomingMessage } from 'node:http';

/** A file that came with a message. */
export type UploadedFile = {
  readonly name: string;
  readonly size: number;
  readonly contentType: string;
  readonly bytes: Buffer;
};

/** The JSON of a request and the files beside it; `body` is undefined when nothing was sent. */
export type RequestBody = {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** Whether something was sent that is not JSON. */
  readonly isMalformed?: boolean;
};

/**
 * Reads JSON, or a multipart form whose JSON stands in `payload_json`
 * (discord-api-docs: reference.mdx, "Uploading Files"). Rejects only if the connection breaks.
 *
 * @example const { body, files } = await readBody(request)
 */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const contentType = request.headers['content-type'] ?? '';
  try {
    if (!contentType.startsWith('multipart/form-data')) return { body: parse(bytes.toString()), files: [] };
    const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
    const files = await Promise.all(
      [...form.values()]
        .filter((value) => typeof value !== 'string')
        .map(async (file) => ({
          name: file.name,
          size: file.size,
          contentType: file.type,
          bytes: Buffer.from(await file.arrayBuffer()),
        })),
    );
    const payload = form.get('payload_json');
    return { body: parse(typeof payload === 'string' ? payload : ''), files };
  } catch {
    return { body: undefined, files: [], isMalformed: true };
  }
}

function parse(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}
