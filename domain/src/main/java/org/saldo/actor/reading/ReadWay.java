package org.saldo.actor.reading;

/** How something was looked at. */
public enum ReadWay {
  PAGE,
  /** A document, a CSV, a PDF, a proof: something that can be kept. */
  FILE,
  REST
}
