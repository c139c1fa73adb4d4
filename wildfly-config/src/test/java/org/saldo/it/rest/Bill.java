package org.saldo.it.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Invoices over 119.00 EUR each to a person who owes nothing else, brought in by REST. They run for
 * 14 days.
 */
public final class Bill {

  private static final String HEADER =
      "number;issued_on;due_on;currency;net;vat;gross;payable;tax1_category;tax1_rate;tax1_net;"
          + "tax1_vat;debtor_name;debtor_street;debtor_postcode;debtor_city;debtor_country;"
          + "debtor_email;debtor_phone";

  private final String run;
  private final List<String> numbers = new ArrayList<>();
  private final List<LocalDate> dueOn = new ArrayList<>();

  private Bill(String run) {
    this.run = run;
  }

  /** To a new person. */
  public static Bill ofSomebody() {
    return new Bill(UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
  }

  /** To a person whom a test can name again. */
  public static Bill of(String run) {
    return new Bill(run.toUpperCase(Locale.ROOT));
  }

  public Bill dueOn(LocalDate day) {
    numbers.add("L" + (numbers.size() + 1) + "-" + run);
    dueOn.add(day);
    return this;
  }

  /** What is in the names of the person and the invoices, and in nobody else's. */
  public String run() {
    return run;
  }

  /**
   * The number of an invoice.
   *
   * @param index from 0, in the order in which they were named
   */
  public String number(int index) {
    return numbers.get(index);
  }

  public String email() {
    return "dora." + run.toLowerCase(Locale.ROOT) + "@example.org";
  }

  /** The file that is brought in. */
  public byte[] csv() {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < numbers.size(); i++) {
      lines.add(
          String.join(
              ";",
              numbers.get(i),
              dueOn.get(i).minusDays(14).toString(),
              dueOn.get(i).toString(),
              "EUR;100.00;19.00;119.00;119.00;S;19;100.00;19.00",
              "Dora Beispiel " + run,
              "Lindenweg 7;10115;Berlin;DE",
              email(),
              "+49 30 5550123"));
    }
    return (String.join("\n", lines) + "\n").getBytes(UTF_8);
  }

  /** Brings it in and gives the number of the case. */
  public String bringIn(String creditor) {
    JsonObject taken = bringIn(Rest.as("anna"), creditor);
    assertThat(taken.getInt("accepted")).as(taken.toString()).isEqualTo(numbers.size());
    return caseFile(taken);
  }

  /** Brings it in, as somebody and perhaps again, and gives the answer. */
  JsonObject bringIn(Rest caller, String creditor) {
    return caller.post("/invoices?creditor=" + creditor + "&format=csv", csv()).json();
  }

  /** The case that an answer names. */
  static String caseFile(JsonObject taken) {
    return taken.getJsonArray("receivables").getJsonObject(0).getString("caseFile");
  }
}
