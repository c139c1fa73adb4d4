package org.saldo.it.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.saldo.it.rest.Rest;

/** Invoices to so many people, each overdue for as long as lets a reminder by e-mail be due. */
final class DueCases {

  /** The procedure reminds after seven days and has people called after fifteen. */
  private static final int DAYS = 10;

  private static final int OF_A_FILE = 1_000;

  private static final String HEADER =
      "number;issued_on;due_on;currency;net;vat;gross;payable;tax1_category;tax1_rate;tax1_net;"
          + "tax1_vat;debtor_name;debtor_street;debtor_postcode;debtor_city;debtor_country;"
          + "debtor_email\n";

  /**
   * Brings them in.
   *
   * @param caller may bring in invoices
   * @param today of the server
   */
  static void bringIn(Rest caller, String today, int cases) {
    LocalDate due = LocalDate.parse(today).minusDays(DAYS);
    for (int first = 0; first < cases; first += OF_A_FILE) {
      int last = Math.min(first + OF_A_FILE, cases);
      Rest.Answer answer =
          caller.post("/invoices?creditor=linde&format=csv", file(first, last, due));
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.json().getInt("accepted")).as(answer.body()).isEqualTo(last - first);
    }
  }

  private static byte[] file(int first, int last, LocalDate due) {
    return IntStream.range(first, last)
        .mapToObj(
            i ->
                "K-%d;%s;%s;EUR;100.00;19.00;119.00;119.00;S;19;100.00;19.00;Rosa Kill %d;Lindenweg %d;%05d;Berlin;DE;rosa.%d@killed.example"
                    .formatted(i, due.minusDays(14), due, i, i, 10_000 + i, i))
        .collect(Collectors.joining("\n", HEADER, "\n"))
        .getBytes(UTF_8);
  }

  private DueCases() {}
}
