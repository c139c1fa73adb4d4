package org.saldo.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The books as far as they were read: takes line after line, and refuses the first misfit. */
final class Books {

  private static final String FORMAT = "saldo-ledger-proof-1";

  private final Map<?, ?> header;
  private final Anchors anchors;
  private final Map<String, long[]> sums = new TreeMap<>();
  private String head;
  private String seal;
  private long next;
  private long dayFirst;
  private long dayLines;
  private String dayHead;
  private String day;
  private long entryCount;
  private long lineCount;
  private long dayCount;

  /** Begins with the first line of the file. */
  Books(Map<?, ?> header, List<AnchorOfDay> kept) throws Misfit {
    this.header = header;
    require(FORMAT.equals(header.get("format")), "is not of the format " + FORMAT);
    head = text("previousHead");
    seal = text("previousSeal");
    next = Long.parseLong(text("firstNo"));
    dayFirst = next;
    dayHead = head;
    if (next == 1) {
      String start =
          Row.sha256((FORMAT + " " + text("creditorId")).getBytes(StandardCharsets.UTF_8));
      require(head.equals(start), "does not begin where the chain of its creditor begins");
    }
    anchors = new Anchors(kept, text("creditorId"), text("from"), seal);
  }

  private String text(String name) throws Misfit {
    if (header.get(name) instanceof String value) {
      return value;
    }
    throw new Misfit("the first line lacks " + name);
  }

  void take(Map<?, ?> line) throws Misfit, IOException {
    List<Row> rows = Row.of(line.get("parts"));
    if (line.get("entry") instanceof String number) {
      entry(number, line.get("hash"), rows);
    } else if (line.get("day") instanceof String name) {
      day(name, line.get("seal"), rows);
    } else {
      throw new Misfit("is neither an entry nor a day");
    }
  }

  private void entry(String number, Object hash, List<Row> rows) throws Misfit, IOException {
    require(number.equals(Long.toString(next)), "entry " + next + " is missing: here is " + number);
    String computed = Row.hash(head, rows);
    require(
        computed.equals(hash),
        "entry " + number + ": its hash is " + hash + ", its rows give " + computed);
    require(
        rows.size() > 2 && rows.get(0).kind().equals("event") && rows.get(1).kind().equals("entry"),
        "entry " + number + " is not made of its event, itself and its lines");
    Row event = rows.get(0);
    Row entry = rows.get(1);
    require(entry.number("entry_no") == next, "entry " + number + " has another number inside");
    require(
        entry.number("business_event_id") == event.number("id"),
        "entry " + number + " has an event that is not its own");
    Map<String, Long> balance = new HashMap<>();
    for (Row line : rows.subList(2, rows.size())) {
      require(
          line.number("journal_entry_id") == entry.number("id"),
          "entry " + number + " has a line that is not its own");
      long debit = line.number("debit_minor");
      long credit = line.number("credit_minor");
      balance.merge(line.text("currency"), debit - credit, Math::addExact);
      long[] sum = sums.computeIfAbsent(line.text("currency"), currency -> new long[2]);
      sum[0] = Math.addExact(sum[0], debit);
      sum[1] = Math.addExact(sum[1], credit);
      dayLines++;
    }
    for (long rest : balance.values()) {
      require(rest == 0, "entry " + number + " does not balance");
    }
    head = computed;
    next++;
    entryCount++;
  }

  private void day(String name, Object stored, List<Row> rows) throws Misfit, IOException {
    String computed = Row.hash(seal, rows);
    require(
        computed.equals(stored),
        "day " + name + ": its seal is " + stored + ", its rows give " + computed);
    require(!rows.isEmpty() && rows.get(0).kind().equals("day"), "day " + name + " lacks its row");
    Row row = rows.get(0);
    require(name.equals(row.text("day_on")), "day " + name + " is another day inside");
    require(day == null || name.compareTo(day) > 0, "day " + name + " comes after " + day);
    require(row.number("last_no") < next, "entry " + next + " of day " + name + " is missing");
    require(
        row.number("first_no") == dayFirst && row.number("last_no") == next - 1,
        "day " + name + " has other entries than came before it");
    require(row.number("line_count") == dayLines, "day " + name + " has another number of lines");
    require(
        dayHead.equals(row.text("previous_head")) && head.equals(row.text("head")),
        "day " + name + " has another head than its entries");
    Map<String, long[]> told = new TreeMap<>();
    for (Row sum : rows.subList(1, rows.size())) {
      told.put(
          sum.text("currency"), new long[] {sum.number("debit_minor"), sum.number("credit_minor")});
    }
    require(same(told), "day " + name + " has other sums than its entries");
    anchors.pass(name, computed);
    sums.clear();
    lineCount += dayLines;
    dayLines = 0;
    dayFirst = next;
    dayHead = head;
    seal = computed;
    day = name;
    dayCount++;
  }

  private boolean same(Map<String, long[]> told) {
    return told.keySet().equals(sums.keySet())
        && told.entrySet().stream()
            .allMatch(each -> Arrays.equals(each.getValue(), sums.get(each.getKey())));
  }

  /** The file is through: is it all that its first line promised? */
  String result() throws Misfit {
    require(
        text("until").equals(day) && text("lastNo").equals(Long.toString(next - 1)),
        "the file ends with day "
            + day
            + " and entry "
            + (next - 1)
            + ", but promises day "
            + text("until")
            + " and entry "
            + text("lastNo"));
    require(dayFirst == next, "entries after day " + day + " belong to no day");
    anchors.end(day, seal);
    return "OK  creditor "
        + text("creditor")
        + "\n    days    "
        + text("from")
        + " to "
        + day
        + " ("
        + dayCount
        + ")\n    entries "
        + text("firstNo")
        + " to "
        + (next - 1)
        + " ("
        + entryCount
        + ", with "
        + lineCount
        + " lines)\n    before  head "
        + text("previousHead")
        + "\n            seal "
        + text("previousSeal")
        + "\n    head    "
        + head
        + "\n    seal    "
        + seal;
  }

  private static void require(boolean fits, String otherwise) throws Misfit {
    if (!fits) {
      throw new Misfit(otherwise);
    }
  }
}
