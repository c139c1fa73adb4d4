package org.saldo.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.saldo.problem.Refusal;

/**
 * Reads published rates out of a file, rate by rate; a port that an adapter implements.
 *
 * <p>Nothing of the file is kept: a file of a quarter of a million rates takes as much memory as
 * one of thirty.
 */
public interface RateFile {

  /**
   * Reads a file.
   *
   * @return why the file as a whole cannot be read; what was given on before is void then
   */
  Optional<Refusal> read(byte[] content, Rows rows);

  /** Takes what a file says. Rows count from 1; all rates of a day come one after the other. */
  interface Rows {

    void rate(int row, LocalDate on, String currency, BigDecimal perEuro);

    void refused(int row, Refusal why);
  }
}
