package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saldo.correspondence.template.TemplatePurpose;
import org.saldo.correspondence.template.Templates;
import org.saldo.debtor.Addressee;
import org.saldo.debtor.DebtorKind;
import org.saldo.identity.PublicIds;
import org.saldo.money.Money;
import org.saldo.outbox.Outbox;
import org.saldo.outbox.Parcel;
import org.saldo.outbox.Withdrawals;
import org.saldo.problem.Refusal;

/**
 * Tells people of the creditor about a case. It is no contact with the debtor: no contact rule
 * holds it up, and no page outside shows it.
 */
@ApplicationScoped
public class InternalMails {

  /** Names the courier of e-mails to people of the creditor. */
  public static final String KIND = "INTERNAL_EMAIL";

  /** The shipped words. */
  public static final String TEMPLATE = "internal-report";

  @Inject private Templates templates;
  @Inject private Writings writings;
  @Inject private Outbox outbox;
  @Inject private Withdrawals withdrawals;

  /**
   * A mail to be sent.
   *
   * @param template null for {@link #TEMPLATE}
   * @param debtor name of who owes
   * @param items what it is about, the leading one first
   * @param daysLate of the leading item; zero or less before its due date
   * @param subjectId key of what leads to it
   */
  public record NewInternalMail(
      MessageCase caseFile,
      String template,
      StaffAddress to,
      String debtor,
      List<DemandItem> items,
      long daysLate,
      long subjectId) {

    public NewInternalMail {
      items = List.copyOf(items);
      template = template == null ? TEMPLATE : template;
    }
  }

  /** Somebody at the creditor; language as ISO 639-1. */
  public record StaffAddress(String name, String email, String language) {}

  /** Whether it could be sent now; writes nothing. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<Refusal> check(NewInternalMail mail) {
    if (!templates.purpose(mail.template()).equals(Optional.of(TemplatePurpose.INTERNAL))) {
      return Refusal.of("message.template.unknown", mail.template());
    }
    Writing writing = writing(mail);
    return writing.words().email() == null
        ? Refusal.of("wording.email.missing", mail.template(), mail.to().language())
        : writing.words().missing(writing.values());
  }

  /**
   * Queues it.
   *
   * @return its delivery key
   * @throws IllegalStateException if {@link #check} refuses it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public String send(NewInternalMail mail) {
    check(mail)
        .ifPresent(
            no -> {
              throw new IllegalStateException(no.code());
            });
    String key = PublicIds.next().toString();
    Writing writing = writing(mail);
    outbox.queue(
        new Parcel(
            KIND,
            key,
            mail.caseFile().creditorId(),
            mail.caseFile().id(),
            mail.subjectId(),
            new Composition(writing, new Way(MessageChannel.EMAIL, List.of()))
                .mail(List.of())
                .json(),
            null));
    return key;
  }

  /** Keeps what was queued for a subject from leaving until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(long caseFileId, long subjectId) {
    withdrawals.hold(caseFileId, Set.of(KIND), subjectId);
  }

  /**
   * What was queued for a subject does not leave any more.
   *
   * @return a refusal when it has left, is leaving, or was given up
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Refusal> withdraw(long caseFileId, long subjectId, Refusal because) {
    return withdrawals.withdraw(caseFileId, Set.of(KIND), subjectId, because);
  }

  private Writing writing(NewInternalMail mail) {
    Addressee to =
        new Addressee(
            mail.caseFile().debtorId(),
            "",
            DebtorKind.BUSINESS,
            mail.to().language(),
            mail.to().name(),
            null,
            mail.to().email(),
            null);
    Money total =
        Money.sum(
            mail.caseFile().currency(), mail.items().stream().map(DemandItem::asked).toList());
    return writings.internal(
        mail.template(),
        mail.caseFile(),
        to,
        mail.items(),
        values(
            mail.debtor(),
            Wording.in(mail.to().language()).money(total),
            mail.daysLate(),
            writings.caseLink(mail.caseFile().number())));
  }

  static Map<String, String> values(String debtor, String total, long days, String link) {
    return Map.of(
        "debtor", debtor, "total", total, "days", String.valueOf(Math.max(0, days)), "case", link);
  }
}
