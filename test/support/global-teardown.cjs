module.exports = async () => {
  await globalThis.hunarTestServer?.stop();
  delete globalThis.hunarTestServer;
};
