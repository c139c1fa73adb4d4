package org.saldo.ledger.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.saldo.ledger.closing.Columns;

/**
 * Finds open lines of a transfer account that clear each other by a rule. The database finds the
 * groups; whether they clear is said by {@link MatchRule} and {@link PairFinder}.
 *
 * <p>What a person took apart is left alone: rules see only lines that never stood in a clearing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class LineFinder {

  private static final int PAGE = 5_000;
  private static final int MAX_VALUE = 200;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /**
   * Lines that clear each other.
   *
   * @param value what they have in common; null for the amount alone
   */
  record Match(String value, List<OpenLine> lines) {}

  /** At most so many. */
  List<Match> matches(long accountId, List<MatchRule> rules, MatchRule rule, int most) {
    if (most <= 0) {
      return List.of();
    }
    return rule.key() == MatchKey.AMOUNT
        ? pairs(accountId, rules, rule, most)
        : groups(accountId, rule, most);
  }

  /** The key as the same text whatever the letters: alpha is not Alpha. Names are checked. */
  private static String column(MatchRule rule) {
    String value =
        switch (rule.key()) {
          case EVENT_REFERENCE -> "v.reference";
          case CASE_NUMBER -> "c.number";
          case FLEXFIELD ->
              "JSON_UNQUOTE(JSON_EXTRACT(l.flexfields, '$.\"" + rule.flexfield() + "\"'))";
          case AMOUNT -> throw new IllegalArgumentException("an amount is no key");
        };
    return "CONVERT(" + value + " USING utf8mb4) COLLATE utf8mb4_bin";
  }

  private static String untouched(String columns) {
    return "SELECT l.id, l.currency, l.debit_minor - l.credit_minor AS minor, l.value_on, "
        + columns
        + " FROM posting_line l JOIN journal_entry e ON e.id = l.journal_entry_id"
        + " JOIN business_event v ON v.id = e.business_event_id"
        + " LEFT JOIN case_file c ON c.id = l.case_file_id"
        + " WHERE l.ledger_account_id = ?1 AND NOT EXISTS (SELECT 1 FROM clearing_line s"
        + " WHERE s.posting_line_id = l.id)";
  }

  private List<Match> groups(long accountId, MatchRule rule, int most) {
    String lines = untouched(column(rule) + " AS k");
    List<Match> matches = new ArrayList<>();
    List<OpenLine> group = new ArrayList<>();
    String value = null;
    for (Object each :
        em.createNativeQuery(
                "SELECT o.id, o.currency, o.minor, o.value_on, o.k FROM ("
                    + lines
                    + ") o JOIN (SELECT x.currency, x.k FROM ("
                    + lines
                    + ") x WHERE x.k IS NOT NULL AND x.k <> '' GROUP BY x.currency, x.k"
                    + " HAVING COUNT(*) > 1 AND SUM(x.minor) = 0"
                    + " AND DATEDIFF(MAX(x.value_on), MIN(x.value_on)) <= ?2"
                    + " ORDER BY x.currency, x.k LIMIT "
                    + most
                    + ") g ON g.currency = o.currency AND g.k = o.k"
                    + " ORDER BY o.currency, o.k, o.id")
            .setParameter(1, accountId)
            .setParameter(2, rule.windowDays())
            .getResultList()) {
      Object[] row = (Object[]) each;
      OpenLine line = line(row, true);
      boolean next =
          !group.isEmpty()
              && !(line.currency().equals(group.get(0).currency()) && row[4].equals(value));
      if (next) {
        add(matches, rule, value, group);
        group = new ArrayList<>();
      }
      value = (String) row[4];
      group.add(line);
    }
    add(matches, rule, value, group);
    return matches;
  }

  private static void add(List<Match> matches, MatchRule rule, String value, List<OpenLine> group) {
    if (rule.clears(group)) {
      matches.add(
          new Match(value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value, group));
    }
  }

  private List<Match> pairs(long accountId, List<MatchRule> rules, MatchRule rule, int most) {
    String keyed =
        rules.stream()
            .filter(r -> r.key() == MatchKey.FLEXFIELD || r.key() == MatchKey.CASE_NUMBER)
            .map(r -> "COALESCE(" + column(r) + ", '') <> ''")
            .collect(Collectors.joining(" OR "));
    String lines =
        untouched(
            "l.debit_minor + l.credit_minor AS size, CASE WHEN "
                + (keyed.isEmpty() ? "1 = 0" : keyed)
                + " THEN 1 ELSE 0 END AS keyed");
    PairFinder finder = new PairFinder(rule.windowDays());
    List<Match> matches = new ArrayList<>();
    Object[] last = null;
    boolean more = true;
    while (more && matches.size() < most) {
      List<?> rows = page(lines, accountId, last);
      for (Object row : rows) {
        finder.offer(line((Object[]) row, Columns.number(((Object[]) row)[5]) == 1));
      }
      more = rows.size() == PAGE;
      if (more) {
        last = (Object[]) rows.get(PAGE - 1);
      } else {
        finder.end();
      }
      finder.take().forEach(p -> matches.add(new Match(null, List.of(p.one(), p.other()))));
    }
    return matches.size() > most ? matches.subList(0, most) : matches;
  }

  /** Lines in the order of currency, size, value date and key, behind one of them. */
  private List<?> page(String lines, long accountId, Object[] last) {
    Query query =
        em.createNativeQuery(
                "SELECT o.id, o.currency, o.minor, o.value_on, o.size, o.keyed FROM ("
                    + lines
                    + ") o"
                    + (last == null
                        ? ""
                        : " WHERE (o.currency, o.size, o.value_on, o.id) > (?2, ?3, ?4, ?5)")
                    + " ORDER BY o.currency, o.size, o.value_on, o.id LIMIT "
                    + PAGE)
            .setParameter(1, accountId);
    if (last != null) {
      query
          .setParameter(2, last[1])
          .setParameter(3, Columns.number(last[4]))
          .setParameter(4, Columns.day(last[3]))
          .setParameter(5, Columns.number(last[0]));
    }
    return query.getResultList();
  }

  private static OpenLine line(Object[] row, boolean keyed) {
    LocalDate day = Columns.day(row[3]);
    return new OpenLine(
        Columns.number(row[0]), (String) row[1], Columns.number(row[2]), day, keyed);
  }
}
