package org.saldo.backoffice.casefile;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.saldo.ui.Texts;

/** Where a rate comes from, in words. */
final class InterestSource {

  private static final Pattern FIGURE = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private InterestSource() {}

  /** The series by its name, and its figures as the reader writes them; empty where none is. */
  static String of(String source, Texts texts) {
    String series = source.split(" ", 2)[0];
    String key = "RateSeries." + series;
    return texts.has(key)
        ? texts.get(key)
            + FIGURE
                .matcher(source.substring(series.length()))
                .replaceAll(figure -> texts.rate(new BigDecimal(figure.group())))
        : "";
  }
}
