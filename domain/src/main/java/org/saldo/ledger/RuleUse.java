package org.saldo.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which accounts the posting rules name. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class RuleUse {

  @Inject private PostingRules rules;

  /** The kinds of events whose rules name an account, on a day or later, by its number. */
  public Map<String, List<EventKind>> from(long creditorId, LocalDate day) {
    Map<String, List<EventKind>> use = new TreeMap<>();
    for (RuleVersion rule : inUse(rules.versions(creditorId), day)) {
      for (String number : rule.accounts()) {
        List<EventKind> kinds = use.computeIfAbsent(number, account -> new ArrayList<>());
        if (!kinds.contains(rule.kind())) {
          kinds.add(rule.kind());
        }
      }
    }
    return use;
  }

  /**
   * Those that place an event of the day or of a later one.
   *
   * @param versions the latest first
   */
  static List<RuleVersion> inUse(List<RuleVersion> versions, LocalDate day) {
    Set<String> dated = new HashSet<>();
    Set<String> settled = new HashSet<>();
    List<RuleVersion> inUse = new ArrayList<>();
    for (RuleVersion version : versions) {
      String rule = version.rule();
      boolean latestOfItsDay = dated.add(rule + " " + version.validFrom());
      if (latestOfItsDay && !settled.contains(rule)) {
        if (!version.head().ended()) {
          inUse.add(version);
        }
        if (!version.validFrom().isAfter(day)) {
          settled.add(rule);
        }
      }
    }
    return inUse;
  }
}
