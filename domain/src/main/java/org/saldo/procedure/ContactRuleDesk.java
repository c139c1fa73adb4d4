package org.saldo.procedure;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.correspondence.contact.ContactRuleEntries;
import org.saldo.correspondence.contact.ContactRuleVersion;
import org.saldo.correspondence.contact.ContactRules;
import org.saldo.correspondence.contact.ContactScope;
import org.saldo.correspondence.contact.ContactSetting;
import org.saldo.correspondence.contact.HoldingRule;
import org.saldo.correspondence.contact.NewContactRule;
import org.saldo.problem.Refusal;

/**
 * What holds for contacts about one case, and rules of its own. Correspondence, where the other
 * rules are kept, knows no cases.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class ContactRuleDesk {

  @Inject private CaseFiles caseFiles;
  @Inject private ContactRules rules;
  @Inject private ContactRuleEntries entries;
  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /** What holds today, by setting, and which rule says so; empty for no case in reach. */
  @OpenToOutside
  public Map<ContactSetting, HoldingRule> holding(UUID caseFile) {
    return found(caseFile)
        .map(
            c ->
                rules.holding(
                    new ContactScope(
                        c.creditorId(), caseFiles.segment(c.id()), c.debtorId(), c.id(), null),
                    clock.today()))
        .orElse(Map.of());
  }

  /** The rules of the case itself and of its debtor, the latest first. */
  @OpenToOutside
  public List<ContactRuleVersion> own(UUID caseFile) {
    return found(caseFile).map(c -> rules.own(c.debtorId(), c.id())).orElse(List.of());
  }

  /** Records a rule for one case. */
  @RolesAllowed({CONTROLLER, SUPERVISOR})
  public Optional<Refusal> setForCase(UUID caseFile, NewContactRule rule) {
    return found(caseFile)
        .map(c -> entries.keepForCase(c.id(), rule))
        .orElseGet(() -> Refusal.of("case.unknown"));
  }

  private Optional<CaseRef> found(UUID caseFile) {
    return caseFiles.byPublicId(caseFile).filter(c -> actor.scope().covers(c.creditorId()));
  }
}
