package org.saldo.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.correspondence.MessageChannel;
import org.saldo.debtor.ContactKind;
import org.saldo.debtor.ContactOwners;

/** Finds the cases that something without a key of ours may belong to. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class CaseMatcher {

  /** So many proposals a person can look at. */
  private static final int MOST = 10;

  @Inject private CaseFiles caseFiles;
  @Inject private ContactOwners owners;
  @Inject private BusinessClock clock;

  /**
   * The cases, those that are named before those that only the sender points at.
   *
   * @param sender an address or number, null when unknown
   * @param texts in which a case may be named
   */
  public List<Proposal> proposals(MessageChannel channel, String sender, String... texts) {
    ContactKind kind = channel == MessageChannel.SMS ? ContactKind.PHONE : ContactKind.EMAIL;
    List<Proposal> named = named(kind, sender, texts);
    return named.isEmpty() ? ofSender(kind, sender) : named;
  }

  /** Whether it is an SMS from a number that one debtor alone has: that is believed. */
  public boolean isOneNumber(Arrival arrival, Proposal proposal) {
    return proposal.reason() == MatchReason.SENDER && isOwnNumber(arrival);
  }

  /** Whether it is an SMS from a number that no two debtors have. */
  public boolean isOwnNumber(Arrival arrival) {
    return arrival.channel() == MessageChannel.SMS
        && owners.of(ContactKind.PHONE, arrival.sender(), clock.today()).size() == 1;
  }

  /** The one that holds: certain, or the only one proposed. */
  public Optional<Proposal> best(List<Proposal> proposals) {
    List<Proposal> certain = proposals.stream().filter(p -> p.reason().certain()).toList();
    List<Proposal> candidates = certain.isEmpty() ? proposals : certain;
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  private List<Proposal> named(ContactKind kind, String sender, String... texts) {
    List<Proposal> named = new ArrayList<>();
    Stream.of(texts)
        .flatMap(text -> CaseNumbers.in(text).stream())
        .distinct()
        .flatMap(number -> caseFiles.byNumber(number).stream())
        .limit(MOST)
        .forEach(ref -> named.add(new Proposal(ref, reason(ref, kind, sender))));
    return named;
  }

  private MatchReason reason(CaseRef ref, ContactKind kind, String sender) {
    return sender != null && owners.isReached(ref.debtorId(), kind, sender, clock.today())
        ? MatchReason.NUMBER_AND_SENDER
        : MatchReason.NUMBER;
  }

  private List<Proposal> ofSender(ContactKind kind, String sender) {
    return sender == null
        ? List.of()
        : owners.of(kind, sender, clock.today()).stream()
            .flatMap(debtor -> caseFiles.notClosedOf(debtor).stream())
            .limit(MOST)
            .map(ref -> new Proposal(ref, MatchReason.SENDER))
            .toList();
  }
}
