package org.saldo.law;

import java.time.LocalDate;

/**
 * A figure of a tariff from a day on, until the next one.
 *
 * @param figure decimal with a dot, or a {@link FeeTable} as it is written
 * @param source 1 to 200 characters
 * @param verified whether somebody checked it against the source
 */
public record NewTariffFigure(
    TariffItem item, LocalDate validFrom, String figure, String source, boolean verified) {

  /** Amount, rate or percent as it is written plainly; bands of a table parted by a semicolon. */
  public NewTariffFigure {
    figure = figure == null ? "" : figure.strip();
  }
}
