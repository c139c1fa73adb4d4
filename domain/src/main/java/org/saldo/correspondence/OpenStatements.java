package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.template.TemplatePurpose;
import org.saldo.correspondence.template.Templates;
import org.saldo.debtor.Addressees;
import org.saldo.problem.Refusal;

/** Tells debtors what is open, due or not, without asking for it. */
@ApplicationScoped
public class OpenStatements {

  /** The template where a step names none. */
  public static final String TEMPLATE = "open-items";

  @Inject private BusinessClock clock;
  @Inject private Addressees addressees;
  @Inject private Writings writings;
  @Inject private Sending sending;
  @Inject private Templates templates;

  /**
   * A statement to be sent, by e-mail where there is an address.
   *
   * @param template null for {@link #TEMPLATE}
   * @param items what is open, at least one
   * @param stepRunId the step that sends it, null when none does
   */
  public record NewStatement(
      MessageCase caseFile, String template, List<DemandItem> items, Long stepRunId) {

    public NewStatement {
      items = List.copyOf(items);
      template = template == null ? TEMPLATE : template;
    }
  }

  /** Whether it could be sent now; writes nothing. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<Refusal> check(NewStatement statement) {
    if (statement.items().isEmpty()) {
      return Refusal.of("message.items.missing");
    }
    return templates.purpose(statement.template()).equals(Optional.of(TemplatePurpose.OPEN_ITEMS))
        ? sending.check(writing(statement), MessageChannel.EMAIL)
        : Refusal.of("message.template.unknown", statement.template());
  }

  /**
   * Queues it and stores its letter.
   *
   * @throws IllegalStateException if {@link #check} refuses it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SentMessage send(NewStatement statement) {
    return sending.queue(writing(statement), MessageChannel.EMAIL, statement.stepRunId());
  }

  private Writing writing(NewStatement statement) {
    return writings.openItems(
        statement.template(),
        statement.caseFile(),
        addressees.on(statement.caseFile().debtorId(), clock.today()),
        statement.items());
  }
}
