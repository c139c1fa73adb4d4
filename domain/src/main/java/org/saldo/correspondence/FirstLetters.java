package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saldo.correspondence.template.FirstLetterContents;
import org.saldo.creditor.OperatingMode;
import org.saldo.debtor.DebtorKind;
import org.saldo.law.LawQuestion;
import org.saldo.law.LawTopic;
import org.saldo.law.Laws;
import org.saldo.problem.Refusal;

/**
 * Asks the law of a registered agency before it asks a consumer for a claim for the first time
 * (section 13a (1) RDG). A claim was asked for when a message of the agency left and did not come
 * back; what is only queued may still be dropped.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class FirstLetters {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Laws laws;

  /** Whether a registered agency asks for money. */
  static boolean byAgency(Writing writing) {
    return writing.demand() && writing.from().mode() == OperatingMode.COLLECTION;
  }

  /** Why the message must not leave by a channel; empty when it may. */
  public Optional<Refusal> refused(Writing writing, MessageChannel channel) {
    if (!byAgency(writing)
        || writing.to().kind() != DebtorKind.CONSUMER
        || askedBefore(writing.items())) {
      return Optional.empty();
    }
    List<LawQuestion> broken = new ArrayList<>();
    Set<String> lacking = lacking(writing, channel);
    if (!lacking.isEmpty()) {
      broken.add(question(writing, LawTopic.FIRST_LETTER_CONTENTS, String.join(", ", lacking)));
    }
    if (lacksCalculation(writing, channel)) {
      broken.add(question(writing, LawTopic.FIRST_LETTER_INTEREST, "-"));
    }
    return laws.refusal(broken.toArray(LawQuestion[]::new));
  }

  private static LawQuestion question(Writing writing, LawTopic topic, String lacking) {
    return LawQuestion.about(topic, writing.from().country(), true, writing.on(), null)
        .lacking(lacking);
  }

  /** The letter is kept whichever way is taken, and goes out in place of what comes back. */
  private static Set<String> lacking(Writing writing, MessageChannel channel) {
    Map<String, String> values = writing.values();
    Set<String> lacking =
        new LinkedHashSet<>(FirstLetterContents.lacking(writing.words().letter().text(), values));
    switch (channel) {
      case EMAIL -> lacking.addAll(FirstLetterContents.lacking(writing.mail().text(), values));
      case SMS -> lacking.addAll(FirstLetterContents.lacking(writing.words().sms().text(), values));
      default -> {
        // The letter itself.
      }
    }
    return lacking;
  }

  /**
   * Only the table of a letter tells fees and costs apart; only the statement computes interest.
   */
  private static boolean lacksCalculation(Writing writing, MessageChannel channel) {
    boolean interest = writing.items().stream().anyMatch(item -> item.interest().isPositive());
    boolean charges =
        writing.items().stream()
            .anyMatch(item -> item.fee().isPositive() || item.cost().isPositive());
    boolean letterLacks = interest && !writing.encloses(MessageChannel.LETTER);
    boolean ownLacks =
        channel != MessageChannel.LETTER && (interest || charges) && !writing.encloses(channel);
    return letterLacks || ownLacks;
  }

  private boolean askedBefore(List<DemandItem> items) {
    List<Long> ids = items.stream().map(DemandItem::receivableId).distinct().toList();
    long asked =
        em.createQuery(
                "SELECT COUNT(DISTINCT i.receivableId) FROM MessageItem i, Message m"
                    + " WHERE m.id = i.messageId AND i.receivableId IN :items"
                    + " AND m.byAgency = TRUE AND m.state = :sent"
                    + " AND (m.receipt IS NULL OR m.receipt <> :back)",
                Long.class)
            .setParameter("items", ids)
            .setParameter("sent", MessageState.SENT)
            .setParameter("back", MessageReceipt.UNDELIVERED)
            .getSingleResult();
    return asked == ids.size();
  }
}
