require('./register.cjs');

/** Jest calls this once for all projects that name it; the variable keeps a second call from starting a second server. */
module.exports = async () => {
  if (process.env.HUNAR_TEST_SERVER) return;
  globalThis.hunarTestServer = await require('./test-server.ts').startTestServer();
};
