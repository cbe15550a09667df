import { Up, type UpOptions } from '../up/up';
import { stopRequest } from '../up/stop-request';

/** `hunar up`: everything, until Ctrl-C. */
export async function up(options: UpOptions): Promise<void> {
  const asked = stopRequest();
  const system = new Up(process.env, asked, options);
  try {
    await system.run();
  } finally {
    await system.stop();
  }
  // An embedded server's or a child's handle must not keep us.
  process.exit(Number(process.exitCode ?? 0));
}
