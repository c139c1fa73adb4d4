package org.saldo.ledger.transit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.saldo.creditor.ShippedChart;

/** The transfer accounts with which books begin. */
final class ShippedTransferAccounts {

  private ShippedTransferAccounts() {}

  static List<TransferAccount> of(ShippedChart chart, LocalDate from) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ShippedTransferAccounts.class.getResourceAsStream("transfer-accounts.csv"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(l -> l.split(";", -1))
          .map(c -> one(c, chart, from))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TransferAccount one(String[] columns, ShippedChart chart, LocalDate from) {
    return new TransferAccount(
        columns[chart == ShippedChart.SKR03 ? 0 : 1],
        TransferPurpose.valueOf(columns[2]),
        true,
        from,
        columns[3].isEmpty() ? null : Integer.valueOf(columns[3]),
        Stream.of(columns[4].split(", ")).map(ShippedTransferAccounts::rule).toList());
  }

  /** For example {@code FLEXFIELD batch 30} or {@code AMOUNT 5}. */
  private static MatchRule rule(String text) {
    String[] words = text.split(" ");
    return new MatchRule(
        MatchKey.valueOf(words[0]),
        words.length == 3 ? words[1] : null,
        Integer.parseInt(words[words.length - 1]));
  }
}
