package org.saldo.adapter.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saldo.problem.Refusal;
import org.saldo.receivable.StatedInvoice;
import org.saldo.receivable.StatedInvoice.Item;
import org.saldo.receivable.StatedInvoice.PartyItem;

/** The columns of the table: which there are, which must be there, and where a file has them. */
final class CsvColumns {

  /** Rates that one invoice can have. */
  static final int TAXES = 5;

  static final Map<String, Item> ITEMS = items();
  static final Map<String, PartyItem> DEBTOR = debtor();

  private static final List<String> TAX_PARTS = List.of("category", "rate", "net", "vat");
  private static final Set<String> REQUIRED =
      Set.of("number", "issued_on", "currency", "net", "gross", "payable", "debtor_name");

  /** Columns whose cells are dates, figures or codes: a sign in front is part of the value. */
  private static final Set<String> FIGURES =
      Set.of(
          "type",
          "issued_on",
          "due_on",
          "currency",
          "net",
          "vat",
          "gross",
          "prepaid",
          "rounding",
          "payable");

  private static final int NAMES_SHOWN = 200;

  private final List<String> header;
  private final Map<String, Integer> places = new HashMap<>();

  private CsvColumns(List<String> header) {
    this.header = header;
    for (int i = 0; i < header.size(); i++) {
      places.putIfAbsent(header.get(i), i);
    }
  }

  /** All columns in the order of the template. */
  static List<String> all() {
    List<String> all = new ArrayList<>(ITEMS.keySet());
    for (int tax = 1; tax <= TAXES; tax++) {
      for (String part : TAX_PARTS) {
        all.add("tax" + tax + "_" + part);
      }
    }
    all.addAll(DEBTOR.keySet());
    return all;
  }

  static CsvColumns of(String[] cells) {
    return new CsvColumns(
        Arrays.stream(cells).map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList());
  }

  /** What is wrong with the header, naming the columns. */
  Optional<Refusal> problem() {
    Set<String> known = new HashSet<>(all());
    List<String> unknown = header.stream().filter(name -> !known.contains(name)).toList();
    if (!unknown.isEmpty()) {
      return Refusal.of("csv.column.unknown", shown(unknown));
    }
    Set<String> seen = new HashSet<>();
    List<String> repeated = header.stream().filter(name -> !seen.add(name)).distinct().toList();
    if (!repeated.isEmpty()) {
      return Refusal.of("csv.column.duplicate", shown(repeated));
    }
    List<String> missing =
        all().stream().filter(name -> REQUIRED.contains(name) && !seen.contains(name)).toList();
    if (!missing.isEmpty()) {
      return Refusal.of("csv.column.missing", shown(missing));
    }
    return Optional.empty();
  }

  int count() {
    return header.size();
  }

  String name(int place) {
    return header.get(place);
  }

  /** The cell of a column in a row, null when the file has no such column. */
  String cell(String[] row, String column) {
    Integer place = places.get(column);
    return place == null ? null : row[place];
  }

  boolean isText(int place) {
    String name = header.get(place);
    return !FIGURES.contains(name) && !name.startsWith("tax");
  }

  private static String shown(List<String> names) {
    StringBuilder shown = new StringBuilder();
    for (String name : names) {
      if (shown.length() > NAMES_SHOWN) {
        return shown.append(", …").toString();
      }
      shown.append(shown.isEmpty() ? "" : ", ").append(StatedInvoice.excerpt(name));
    }
    return shown.toString();
  }

  private static Map<String, Item> items() {
    Map<String, Item> items = new LinkedHashMap<>();
    items.put("number", Item.NUMBER);
    items.put("type", Item.TYPE);
    items.put("issued_on", Item.ISSUED_ON);
    items.put("due_on", Item.DUE_ON);
    items.put("currency", Item.CURRENCY);
    items.put("net", Item.NET);
    items.put("vat", Item.VAT);
    items.put("gross", Item.GROSS);
    items.put("prepaid", Item.PREPAID);
    items.put("rounding", Item.ROUNDING);
    items.put("payable", Item.PAYABLE);
    items.put("preceding", Item.PRECEDING);
    items.put("buyer_reference", Item.BUYER_REFERENCE);
    items.put("payment_reference", Item.PAYMENT_REFERENCE);
    items.put("mandate_reference", Item.MANDATE_REFERENCE);
    items.put("payment_terms", Item.PAYMENT_TERMS);
    return items;
  }

  private static Map<String, PartyItem> debtor() {
    Map<String, PartyItem> debtor = new LinkedHashMap<>();
    debtor.put("debtor_name", PartyItem.NAME);
    debtor.put("debtor_number", PartyItem.IDENTIFIER);
    debtor.put("debtor_vat_id", PartyItem.VAT_ID);
    debtor.put("debtor_street", PartyItem.STREET);
    debtor.put("debtor_street_extra", PartyItem.STREET_EXTRA);
    debtor.put("debtor_postcode", PartyItem.POSTCODE);
    debtor.put("debtor_city", PartyItem.CITY);
    debtor.put("debtor_country", PartyItem.COUNTRY);
    debtor.put("debtor_contact", PartyItem.CONTACT_NAME);
    debtor.put("debtor_email", PartyItem.EMAIL);
    debtor.put("debtor_phone", PartyItem.PHONE);
    return debtor;
  }
}
