package org.saldo.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.correspondence.MessageCase;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.ReceivedMessage;
import org.saldo.correspondence.ReceivedMessages;
import org.saldo.problem.Refusal;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/** What follows for a case from something that came in: its record, and who has to look. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OnCase {

  private static final String UNKNOWN = "–";

  @Inject private ReceivedMessages messages;
  @Inject private IncomingPapers papers;
  @Inject private CaseFiles caseFiles;
  @Inject private Tasks tasks;
  @Inject private BusinessClock clock;

  /**
   * Puts it on the case, and into its history.
   *
   * @param byDebtor whether a person says that the debtor himself wrote it
   */
  public void keep(IncomingMessage incoming, CaseRef ref, boolean byDebtor) {
    incoming.kept(
        messages.keep(
            new ReceivedMessage(
                caseOf(ref),
                incoming.channel(),
                incoming.sender(),
                byDebtor,
                incoming.subject(),
                incoming.body(),
                null,
                incoming.writtenAt())));
    papers.follow(incoming, null);
  }

  /**
   * Moves what the case kept to another, with its documents; nobody has to read it on the old one
   * any more.
   */
  public void move(IncomingMessage incoming, CaseRef from, CaseRef to, String reason) {
    messages.move(incoming.messageId(), from.number(), caseOf(to));
    papers.follow(incoming, reason);
    tasks.settle(TaskKind.INCOMING_MESSAGE, incoming.id(), incoming.state().name());
  }

  private static MessageCase caseOf(CaseRef ref) {
    return new MessageCase(
        ref.id(), ref.number(), ref.creditorId(), ref.debtorId(), ref.currency());
  }

  /** Whoever works the case has to read it, unless nobody has to. */
  public void tell(IncomingMessage incoming, CaseRef ref) {
    if (incoming.nature().isToBeRead()) {
      raise(TaskKind.INCOMING_MESSAGE, incoming, ref, ref.number());
    }
  }

  /** Whoever works the case has to say whether it belongs there. */
  public void ask(IncomingMessage incoming, CaseRef ref) {
    if (incoming.nature().isToBeRead()) {
      raise(TaskKind.INCOMING_TO_CONFIRM, incoming, ref, ref.number());
    }
  }

  /** Somebody has to know that harm was sent. */
  public void quarantined(IncomingMessage incoming, Refusal threat) {
    String found = threat.arguments().isEmpty() ? UNKNOWN : threat.arguments().get(0).toString();
    tasks.raise(
        new NewTask(
            TaskKind.INCOMING_INFECTED,
            incoming.creditorId(),
            null,
            null,
            null,
            incoming.id(),
            clock.today(),
            List.of(from(incoming), subject(incoming), found)));
  }

  /** Nobody has to confirm any more. */
  public void settled(IncomingMessage incoming) {
    tasks.settle(TaskKind.INCOMING_TO_CONFIRM, incoming.id(), incoming.state().name());
  }

  private void raise(TaskKind kind, IncomingMessage incoming, CaseRef ref, String number) {
    tasks.raise(
        new NewTask(
            kind,
            ref.creditorId(),
            ref.id(),
            ref.debtorId(),
            caseFiles.standing(ref.id()).controller(),
            incoming.id(),
            clock.today(),
            List.of(from(incoming), subject(incoming), number)));
  }

  /** Who wrote; of an SMS with the way it came, for a number alone says little. */
  private static String from(IncomingMessage incoming) {
    String sender = Objects.requireNonNullElse(incoming.sender(), UNKNOWN);
    if (incoming.channel() == MessageChannel.SMS) {
      return MessageChannel.SMS + " " + sender;
    }
    return incoming.senderName() != null ? incoming.senderName() : sender;
  }

  private static String subject(IncomingMessage incoming) {
    return Objects.requireNonNullElse(incoming.subject(), UNKNOWN);
  }
}
