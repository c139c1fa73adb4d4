package org.saldo.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saldo.identity.UuidConverter;
import org.saldo.money.Money;

/** Reads what was posted for events of a kind, by value date, a part at a time. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class PostedEntries {

  private static final int CHUNK = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /**
   * An event with its lines.
   *
   * @param first the lines of its first entry, which place its amounts
   * @param lines those of all its entries
   */
  record Event(
      PostedAgain.Event head,
      UUID entry,
      long entryNo,
      long ruleId,
      List<PostedAgain.Line> first,
      List<DryRunResult.Line> lines) {}

  private record Entry(
      long id, UUID publicId, long entryNo, long eventId, long ruleId, PostedAgain.Event head) {}

  /** The events of a creditor from a value date on. */
  public Reader read(long creditorId, EventKind kind, LocalDate from) {
    return new Reader(creditorId, kind, from);
  }

  /** Where the reading stands. */
  final class Reader {

    private final long creditorId;
    private final EventKind kind;
    private LocalDate day;
    private long entryNo;

    private Reader(long creditorId, EventKind kind, LocalDate from) {
      this.creditorId = creditorId;
      this.kind = kind;
      this.day = from;
    }

    /** The next events, none when all were read. */
    List<Event> next(LocalDate until) {
      List<Entry> entries = entries(until);
      if (entries.size() == CHUNK) {
        // The last event may go on in the next part.
        long last = entries.get(CHUNK - 1).eventId();
        entries = entries.stream().filter(e -> e.eventId() != last).toList();
      }
      if (entries.isEmpty()) {
        return List.of();
      }
      Entry read = entries.get(entries.size() - 1);
      day = read.head().valueOn();
      entryNo = read.entryNo();
      return events(entries);
    }

    private List<Entry> entries(LocalDate until) {
      List<?> rows =
          em.createNativeQuery(
                  "SELECT e.id, e.public_id, e.entry_no, e.business_event_id, e.posting_rule_id,"
                      + " e.value_on, v.reference, e.case_file_id, e.currency"
                      + " FROM journal_entry e JOIN business_event v ON v.id = e.business_event_id"
                      + " WHERE e.creditor_id = ?1 AND e.value_on >= ?2 AND e.value_on < ?3"
                      + " AND (e.value_on > ?2 OR e.entry_no > ?4) AND v.kind = ?5"
                      + " ORDER BY e.value_on, e.entry_no LIMIT "
                      + CHUNK)
              .setParameter(1, creditorId)
              .setParameter(2, day)
              .setParameter(3, until)
              .setParameter(4, entryNo)
              .setParameter(5, kind.name())
              .getResultList();
      return rows.stream().map(Object[].class::cast).map(this::entry).toList();
    }

    private Entry entry(Object[] row) {
      return new Entry(
          number(row[0]),
          UuidConverter.uuid((byte[]) row[1]),
          number(row[2]),
          number(row[3]),
          number(row[4]),
          new PostedAgain.Event(
              creditorId,
              kind,
              day(row[5]),
              (String) row[6],
              row[7] == null ? null : number(row[7]),
              (String) row[8]));
    }
  }

  private List<Event> events(List<Entry> entries) {
    Map<Long, List<PostedAgain.Line>> lines = lines(entries);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < entries.size(); ) {
      Entry first = entries.get(i);
      List<DryRunResult.Line> all = new ArrayList<>();
      for (int entry = 1;
          i < entries.size() && entries.get(i).eventId() == first.eventId();
          entry++, i++) {
        for (PostedAgain.Line line : lines.get(entries.get(i).id())) {
          Money amount = Money.ofMinor(line.minor(), first.head().currency());
          all.add(new DryRunResult.Line(entry, line.account(), amount, line.flexfields()));
        }
      }
      events.add(
          new Event(
              first.head(),
              first.publicId(),
              first.entryNo(),
              first.ruleId(),
              lines.get(first.id()),
              all));
    }
    return events;
  }

  private Map<Long, List<PostedAgain.Line>> lines(List<Entry> entries) {
    String ids =
        entries.stream().map(e -> String.valueOf(e.id())).collect(Collectors.joining(", "));
    Map<Long, List<PostedAgain.Line>> lines = new HashMap<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT l.journal_entry_id, a.number, l.debit_minor - l.credit_minor AS moved,"
                    + " l.component, l.receivable_id, l.flexfields, l.amount FROM posting_line l"
                    + " JOIN ledger_account a ON a.id = l.ledger_account_id"
                    + " WHERE l.journal_entry_id IN ("
                    + ids
                    + ") ORDER BY l.journal_entry_id, l.line_no")
            .getResultList()) {
      Object[] row = (Object[]) each;
      lines
          .computeIfAbsent(number(row[0]), entry -> new ArrayList<>())
          .add(
              new PostedAgain.Line(
                  (String) row[1],
                  number(row[2]),
                  row[3] == null ? null : Component.valueOf((String) row[3]),
                  row[4] == null ? null : number(row[4]),
                  (String) row[5],
                  row[6] == null ? null : AmountKind.valueOf((String) row[6])));
    }
    return lines;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static LocalDate day(Object value) {
    return value instanceof LocalDate day ? day : ((java.sql.Date) value).toLocalDate();
  }
}
