package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseParty;
import org.saldo.casefile.PartyRole;
import org.saldo.correspondence.DemandItem;
import org.saldo.correspondence.InternalMails;
import org.saldo.correspondence.InternalMails.NewInternalMail;
import org.saldo.correspondence.InternalMails.StaffAddress;
import org.saldo.creditor.ContactRole;
import org.saldo.creditor.CreditorContacts;
import org.saldo.debtor.Addressees;
import org.saldo.debtor.Languages;
import org.saldo.identity.EmailAddress;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;

/**
 * Tells somebody at the creditor: who the case names for the role, else who has it for the whole
 * creditor. A role that nobody has parks the step.
 */
@ApplicationScoped
class InternalMailStep implements StepAction {

  @Inject private InternalMails mails;
  @Inject private CaseFiles caseFiles;
  @Inject private CreditorContacts contacts;
  @Inject private Addressees addressees;
  @Inject private OpenItems items;

  @Override
  public StepChannel channel() {
    return StepChannel.INTERNAL_MAIL;
  }

  @Override
  public Optional<Refusal> check(StepOrder order) {
    Optional<StaffAddress> to = to(order);
    return to.isEmpty() ? Refusal.of("step.recipient.unknown") : mails.check(mail(order, to.get()));
  }

  @Override
  public StepDone carryOut(StepOrder order) {
    mails.send(mail(order, to(order).orElseThrow()));
    return StepDone.done(null);
  }

  @Override
  public void hold(StepTrace done) {
    mails.hold(done.caseFile().id(), done.stepRunId());
  }

  @Override
  public Optional<Refusal> takeBack(StepTrace done) {
    return mails.withdraw(done.caseFile().id(), done.stepRunId(), done.because());
  }

  private Optional<StaffAddress> to(StepOrder order) {
    ContactRole role = order.recipient().role();
    Optional<StaffAddress> known =
        contacts
            .on(order.caseFile().creditorId(), role, order.on())
            .map(c -> new StaffAddress(c.name(), c.email(), c.language()));
    // Whom an invoice named writes the language of the creditor, as far as we know.
    String language = known.map(StaffAddress::language).orElse(Languages.ALL.get(0));
    return party(role)
        .flatMap(party -> caseFiles.contact(order.caseFile().id(), party, order.on()))
        .filter(contact -> EmailAddress.isOne(contact.email()))
        .map((CaseParty.Contact c) -> new StaffAddress(c.name(), c.email(), language))
        .or(() -> known);
  }

  private static Optional<PartyRole> party(ContactRole role) {
    return switch (role) {
      case SALES_REPRESENTATIVE -> Optional.of(PartyRole.SALES_REPRESENTATIVE);
      case SALES_MANAGER -> Optional.of(PartyRole.SALES_MANAGER);
      case ACCOUNTING, LEGAL_DEPARTMENT, MANAGEMENT -> Optional.empty();
    };
  }

  private NewInternalMail mail(StepOrder order, StaffAddress to) {
    Map<Long, OpenItem> open =
        items.ofCase(order.caseFile().id()).stream()
            .collect(Collectors.toMap(OpenItem::id, Function.identity()));
    List<DemandItem> about =
        order.items().stream()
            .map(item -> DemandSteps.item(open.get(item.receivableId()), item.asked()))
            .toList();
    return new NewInternalMail(
        DemandSteps.caseOf(order.caseFile()),
        order.template(),
        to,
        addressees.on(order.caseFile().debtorId(), order.on()).name(),
        about,
        ChronoUnit.DAYS.between(order.items().get(0).dueOn(), order.on()),
        order.stepRunId());
  }
}
