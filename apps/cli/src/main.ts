import 'reflect-metadata';
import { runCli } from './command-line';

void runCli(process.argv.slice(2));
