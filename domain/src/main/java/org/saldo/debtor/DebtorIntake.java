package org.saldo.debtor;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.identity.NumberRanges;

/**
 * Finds the debtor that a document names, or creates it.
 *
 * <p>Taken as the same: an equal VAT id or tax number; else an equal e-mail together with a common
 * word of the name; else equal name and postcode, unless the VAT ids differ. Everything that looks
 * alike without being sure is left alone and reported as doubtful: a wrong merge would send one
 * person's claim to another.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DebtorIntake {

  static final String RANGE = "debtor";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private NumberRanges numbers;
  @Inject private DebtorTokens tokens;
  @Inject private DebtorRecords records;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Finds or creates; a created debtor's data hold from the day it was seen. */
  public DebtorMatch findOrCreate(DebtorSighting seen) {
    Findings first = find(seen);
    if (first.sure() != null) {
      return new DebtorMatch(first.sure(), false, List.of());
    }
    // Only one transaction at a time creates debtors: look again once the number range is ours.
    long number = numbers.lock(RANGE);
    Findings second = find(seen);
    if (second.sure() != null) {
      return new DebtorMatch(second.sure(), false, List.of());
    }
    numbers.advance(RANGE);
    return new DebtorMatch(
        create(seen, "D" + number), true, second.doubtful().stream().map(this::candidate).toList());
  }

  private record Findings(Long sure, Set<Long> doubtful) {}

  private Findings find(DebtorSighting seen) {
    Set<Long> doubtful = new LinkedHashSet<>();
    List<Long> registered = new ArrayList<>(with(DebtorTokens.VAT, seen.name().vatId()));
    registered.addAll(with(DebtorTokens.TAX, seen.name().taxNumber()));
    Optional<Long> sure = only(registered, doubtful);
    if (sure.isPresent()) {
      return new Findings(sure.get(), Set.of());
    }
    sure = only(likely(seen, byEmail(seen), doubtful), doubtful);
    if (sure.isPresent()) {
      return new Findings(sure.get(), Set.of());
    }
    String nameAndPostcode = DebtorTokens.nameAndPostcode(seen.name(), seen.address());
    List<Long> sameName =
        nameAndPostcode == null
            ? List.of()
            : tokens.withToken(DebtorTokens.NAME_AND_POSTCODE, nameAndPostcode);
    sure = only(likely(seen, sameName, doubtful), doubtful);
    return new Findings(sure.orElse(null), doubtful);
  }

  private List<Long> byEmail(DebtorSighting seen) {
    return seen.email() == null
        ? List.of()
        : tokens.withToken(DebtorTokens.EMAIL, seen.email().strip().toLowerCase(Locale.ROOT));
  }

  private List<Long> with(String kind, String text) {
    String folded = DebtorTokens.fold(text);
    return folded == null ? List.of() : tokens.withToken(kind, folded);
  }

  /** Those that nothing speaks against; the others become doubtful. */
  private List<Long> likely(DebtorSighting seen, List<Long> found, Set<Long> doubtful) {
    List<Long> likely = new ArrayList<>();
    for (long id : found) {
      DebtorName known = records.nameOn(id, clock.today()).orElse(null);
      boolean contradicted =
          known == null || differ(known.vatId(), seen.name().vatId()) || !alike(known, seen.name());
      if (contradicted) {
        doubtful.add(id);
      } else {
        likely.add(id);
      }
    }
    return likely;
  }

  private static boolean differ(String known, String seen) {
    String a = DebtorTokens.fold(known);
    String b = DebtorTokens.fold(seen);
    return a != null && b != null && !Objects.equals(a, b);
  }

  private static boolean alike(DebtorName known, DebtorName seen) {
    Set<String> words = new LinkedHashSet<>(SearchWords.spellings(known.name()));
    words.retainAll(SearchWords.spellings(seen.name()));
    return !words.isEmpty();
  }

  private static Optional<Long> only(List<Long> found, Set<Long> doubtful) {
    List<Long> different = found.stream().distinct().toList();
    if (different.size() == 1) {
      return Optional.of(different.get(0));
    }
    doubtful.addAll(different);
    return Optional.empty();
  }

  private DebtorMatch.Candidate candidate(long id) {
    Debtor debtor = em.find(Debtor.class, id);
    return new DebtorMatch.Candidate(id, debtor.number(), debtor.displayName());
  }

  private long create(DebtorSighting seen, String number) {
    NewDebtor made = NewDebtor.of(seen, number, clock.now(), actor.name(), keys::next);
    em.persist(made.debtor());
    em.flush(); // the rows below name it by key only, so the order is ours to keep
    em.persist(made.name());
    em.persist(made.address());
    made.contacts().forEach(em::persist);
    long id = made.debtor().id();
    audit.write("debtor.created", "Debtor", id, number + " " + seen.name().name(), seen.source());
    em.flush();
    tokens.rewrite(id, number, seen.name(), seen.address(), seen.email());
    return id;
  }
}
