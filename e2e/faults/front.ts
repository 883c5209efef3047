// A server in front of the site that sends other headers with the page: as a host or an outer page would.
import { once } from 'node:events';
import { createServer } from 'node:http';

export interface Front {
  readonly url: string;
  /** From the next answer on; `null` takes a header away. */
  headers(change: Readonly<Record<string, string | null>>): void;
  stop(): Promise<void>;
}

export async function startFront(port: number, site: string): Promise<Front> {
  let change: Readonly<Record<string, string | null>> = {};
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '/', site));
    response.statusCode = answer.status;
    for (const [name, value] of answer.headers)
      if (!/^(content-length|transfer-encoding|connection|keep-alive)$/.test(name)) response.setHeader(name, value);
    for (const [name, value] of Object.entries(change)) {
      if (value === null) response.removeHeader(name);
      else response.setHeader(name, value);
    }
    response.end(Buffer.from(await answer.arrayBuffer()));
  }).listen(port, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${port}/`,
    headers(wanted) {
      change = wanted;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
