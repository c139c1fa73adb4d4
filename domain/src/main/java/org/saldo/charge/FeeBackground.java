package org.saldo.charge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.saldo.casefile.CaseRef;
import org.saldo.debtor.Addressee;
import org.saldo.law.LawRule;
import org.saldo.law.LawTopic;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;

/**
 * What decides the fees of a case on a day, read once however many receivables and rules there are.
 *
 * @param rules in force
 * @param standings how what was charged before stands
 * @param costs of enforcement that no lump sum was credited against yet
 * @param law of the debtor's country; empty where none is known
 */
record FeeBackground(
    CaseRef caseFile,
    LocalDate on,
    List<FeeRuleVersion> rules,
    Addressee debtor,
    String segment,
    List<FeeStanding> standings,
    Money costs,
    Map<LawTopic, LawRule> law) {

  FeeBackground {
    rules = List.copyOf(rules);
    standings = List.copyOf(standings);
    law = Map.copyOf(law);
  }

  static String country(Addressee debtor) {
    return debtor.address() == null ? null : debtor.address().country();
  }

  /** Asked by a person or in the night: whatever a rule says of step, level and channel is met. */
  FeeQuestion asked(OpenItem item, FeeRule rule) {
    return new FeeQuestion(
        rule.kind(),
        on,
        caseFile.creditorId(),
        segment,
        debtor.kind(),
        country(debtor),
        rule.scope().stepKey(),
        FeeScope.MAX_LEVEL,
        rule.scope().channel(),
        item.principal(),
        item.defaultSince(),
        FeeStanding.rulesOn(standings, item.id()));
  }
}
