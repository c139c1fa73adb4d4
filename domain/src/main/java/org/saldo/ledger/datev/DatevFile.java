package org.saldo.ledger.datev;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/**
 * The text of a Buchungsstapel: one header of 31 fields, the names of the 125 columns, a line for
 * each pair. Lines end with CR LF, fields are parted by semicolons, texts stand in quotes, amounts
 * are positive with a decimal comma.
 *
 * @param yearFrom first day of the fiscal year
 * @param from first day that the file may have, {@code until} the last; in one fiscal year
 * @param madeAt stands in the header
 */
public record DatevFile(
    DatevSettings settings,
    LocalDate yearFrom,
    LocalDate from,
    LocalDate until,
    String currency,
    LocalDateTime madeAt,
    String origin,
    String label,
    String information) {

  static final int COLUMNS = 125;

  private static final String END = "\r\n";
  private static final int MAX_LABEL = 30;
  private static final int MAX_INFORMATION = 16;
  private static final int MAX_DOCUMENT = 36;
  private static final int MAX_TEXT = 60;
  private static final int MAX_KIND = 20;
  private static final int MAX_CONTENT = 210;
  private static final int FIRST_INFO = 21;
  private static final int FIRST_EXTRA = 48;
  private static final int EXTRAS = 20;

  private static final DateTimeFormatter DAY = format("uuuuMMdd");
  private static final DateTimeFormatter MOMENT = format("uuuuMMddHHmmssSSS");
  private static final DateTimeFormatter DAY_MONTH = format("ddMM");
  private static final DateTimeFormatter SHORT_DAY = format("ddMMuu");
  private static final DateTimeFormatter LONG_DAY = format("ddMMuuuu");

  /** The byte order mark, where the file needs one. */
  public String mark() {
    return settings.windows() ? "" : "\uFEFF";
  }

  /** How the text becomes bytes. */
  public Charset charset() {
    return settings.windows() ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  /** The first two lines. */
  public String head() {
    return header() + END + columns() + END;
  }

  String header() {
    return String.join(
        ";",
        "\"EXTF\"",
        "700",
        "21",
        "\"Buchungsstapel\"",
        "13",
        MOMENT.format(madeAt),
        "",
        text(origin, 2),
        "\"\"",
        "\"\"",
        Integer.toString(settings.consultantNo()),
        Integer.toString(settings.clientNo()),
        DAY.format(yearFrom),
        Integer.toString(settings.accountLength()),
        DAY.format(from),
        DAY.format(until),
        text(label, MAX_LABEL),
        text(settings.initials() == null ? "" : settings.initials(), 2),
        "1",
        "0",
        "0",
        text(currency, 3),
        "",
        "\"\"",
        "",
        "",
        text(settings.chart(), 2),
        "",
        "",
        "\"\"",
        text(information, MAX_INFORMATION));
  }

  private static String columns() {
    return DatevColumns.NAMES.stream().collect(Collectors.joining(";"));
  }

  /**
   * The lines of an entry.
   *
   * @throws IllegalArgumentException if its date is not in the period of the file
   */
  public List<String> lines(DatevEntry entry) {
    if (entry.day().isBefore(from) || entry.day().isAfter(until)) {
      throw new IllegalArgumentException("entry " + entry.entryNo() + " of " + entry.day());
    }
    List<String> lines = new ArrayList<>();
    for (DatevSplit.Pair pair : DatevSplit.of(entry.legs(), settings.taxesThere())) {
      lines.add(line(entry, pair) + END);
    }
    return lines;
  }

  private String line(DatevEntry entry, DatevSplit.Pair pair) {
    String[] field = new String[COLUMNS + 1];
    Arrays.fill(field, "");
    field[1] = amount(pair.minor());
    field[2] = pair.debit() ? "\"S\"" : "\"H\"";
    field[3] = text(entry.currency(), 3);
    field[7] = pair.account();
    field[8] = pair.contra();
    field[9] = pair.key() == null ? "" : text(pair.key(), 4);
    field[10] = DAY_MONTH.format(entry.day());
    DatevEntry.Leg claim = pair.claim();
    field[11] = text(document(entry, claim), MAX_DOCUMENT);
    if (claim.dueOn() != null) {
      field[12] = text(SHORT_DAY.format(claim.dueOn()), 12);
      field[117] = LONG_DAY.format(claim.dueOn());
    }
    field[14] = text(DatevWords.of(entry.kind()) + " " + reference(entry, claim), MAX_TEXT);
    field[18] = matter(entry.kind());
    pairs(field, FIRST_INFO, infos(entry, claim));
    pairs(field, FIRST_EXTRA, extras(pair));
    field[114] = "0";
    field[118] = entry.reversal() ? "\"1\"" : "";
    return String.join(";", Arrays.asList(field).subList(1, field.length));
  }

  private String amount(long minor) {
    String plain = Money.ofMinor(minor, currency).amount().toPlainString();
    int decimals = plain.indexOf('.') < 0 ? 0 : plain.length() - plain.indexOf('.') - 1;
    return decimals == 0 ? plain + ",00" : plain.replace('.', ',');
  }

  private static String reference(DatevEntry entry, DatevEntry.Leg claim) {
    String reference = claim.receivable() == null ? entry.reference() : claim.receivable();
    return reference == null ? "" : reference;
  }

  /**
   * Only letters, digits and some signs may stand in it; the entry's number where none are left.
   */
  private static String document(DatevEntry entry, DatevEntry.Leg claim) {
    String cleaned = reference(entry, claim).replaceAll("[^A-Za-z0-9$&%*+\\-/]", "");
    return cleaned.isEmpty() ? Long.toString(entry.entryNo()) : cleaned;
  }

  /** Tells DATEV default interest and reminder fees apart from other claims. */
  private static String matter(EventKind kind) {
    return switch (kind) {
      case INTEREST_CLAIMED -> "31";
      case FEE_CHARGED, FEE_REVERSED -> "40";
      default -> "";
    };
  }

  private static Map<String, String> infos(DatevEntry entry, DatevEntry.Leg claim) {
    Map<String, String> infos = new java.util.LinkedHashMap<>();
    infos.put("Geschäftsvorfall", entry.eventId().toString());
    infos.put("Buchung", Long.toString(entry.entryNo()));
    infos.put("Wertstellung", entry.valueOn().toString());
    infos.put("Akte", entry.caseNumber());
    infos.put("Forderung", claim.receivable());
    return infos;
  }

  private static Map<String, String> extras(DatevSplit.Pair pair) {
    Map<String, String> extras = new TreeMap<>(pair.second().flexfields());
    extras.putAll(pair.first().flexfields());
    return extras;
  }

  private static void pairs(String[] field, int first, Map<String, String> pairs) {
    int at = first;
    for (Map.Entry<String, String> each : pairs.entrySet()) {
      if (each.getValue() != null && at < first + EXTRAS * 2) {
        field[at] = text(each.getKey(), MAX_KIND);
        field[at + 1] = text(each.getValue(), MAX_CONTENT);
        at += 2;
      }
    }
  }

  /** In quotes, without signs that end a line, cut to what the field holds. */
  static String text(String value, int most) {
    String plain = value.replaceAll("\\p{Cntrl}+", " ").strip();
    String cut = plain.length() > most ? plain.substring(0, most) : plain;
    return '"' + cut.replace("\"", "\"\"") + '"';
  }
}
