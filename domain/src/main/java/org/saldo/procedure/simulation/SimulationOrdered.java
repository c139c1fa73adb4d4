package org.saldo.procedure.simulation;

/** A simulation waits to be worked on. */
public record SimulationOrdered(long id) {}
