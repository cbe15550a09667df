import { setTimeout as sleep } from 'node:timers/promises';
import { Circuit } from './circuit';

describe('Circuit', () => {
  it('opens once, tries by itself until it may close, and opens again', async () => {
    let answers = false;
    const probes = { count: 0 };
    const told: boolean[] = [];
    const probe = () => {
      probes.count += 1;
      return answers ? Promise.resolve() : Promise.reject(new Error('down'));
    };
    const circuit = new Circuit(probe, 5, (isOpen) => told.push(isOpen));
    expect(circuit.isClosed).toBe(true);
    circuit.open();
    circuit.open();
    expect(circuit.isClosed).toBe(false);
    while (probes.count < 3) await sleep(1);
    expect(told).toEqual([true]);
    answers = true;
    while (!circuit.isClosed) await sleep(1);
    expect(told).toEqual([true, false]);
    circuit.open();
    expect(told).toEqual([true, false, true]);
    circuit.stop();
  });

  it('tries no more once it is stopped', async () => {
    const probes = { count: 0 };
    const circuit = new Circuit(
      () => Promise.reject(new Error(String((probes.count += 1)))),
      1,
      () => undefined,
    );
    circuit.open();
    while (probes.count < 2) await sleep(1);
    circuit.stop();
    await sleep(5);
    const before = probes.count;
    await sleep(20);
    expect(probes.count).toBe(before);
    circuit.open();
    await sleep(5);
    expect(probes.count).toBe(before);
  });
});
