import Fastify from 'fastify';

/** Answers every POST with the very bytes that it was started with: what HTTP, Fastify and the bytes cost alone. */
async function main(): Promise<void> {
  const server = Fastify();
  process.once('message', (body: string) => {
    server.post('/', (_request, reply) => reply.header('content-type', 'application/json').send(body));
    void server.listen({ port: 0, host: '127.0.0.1' }).then((url) => process.send!(url));
  });
  process.on('disconnect', () => process.exit());
}

if (process.argv[1] === __filename) void main();
